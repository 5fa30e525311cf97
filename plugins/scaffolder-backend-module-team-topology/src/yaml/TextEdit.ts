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
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < done && replacement === '') {
      done = Math.max(done, end);
      continue;
    }
    if (start === end && /^\r?\n$/.test(text.slice(start, done))) {
      // Behind lines that go with their newline: what is added brings one, and keeps theirs.
      result = result.replace(/\r?\n$/, '') + replacement;
      done = start;
      continue;
    }
    if (start < done) {
      throw new Error('two changes meet in the same place');
    }
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
