/** A stretch of text that becomes another one. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Makes all edits of a text; what no edit names stays as it is. */
export function applyTextEdits(
  text: string,
  edits: readonly TextEdit[],
): string {
  const ordered = [...edits].sort(
    // Where something is added before something that goes, it is added first.
    (a, b) => a.start - b.start || a.end - b.end,
  );
  // In parts, because the end of a text that grows is slow to look at.
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < done && replacement === '') {
      done = Math.max(done, end);
      continue;
    }
    if (start === end && /^\r?\n$/.test(text.slice(start, done))) {
      // Behind lines that go with their newline: what is added brings one, and keeps theirs.
      takeNewline(parts);
      parts.push(replacement);
      done = start;
      continue;
    }
    if (start < done) {
      throw new Error('two changes meet in the same place');
    }
    parts.push(text.slice(done, start), replacement);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** Takes the newline at the end of what is written so far. */
function takeNewline(parts: string[]): void {
  while (parts.at(-1) === '') {
    parts.pop();
  }
  const last = parts.pop();
  if (last === '\n' && parts.at(-1)?.endsWith('\r')) {
    parts.push(parts.pop()?.slice(0, -1) ?? '');
  } else if (last !== undefined) {
    parts.push(last.replace(/\r?\n$/, ''));
  }
}
