/** The text of a file and its lines. */
export class SourceText {
  readonly text: string;
  /** How the lines of the file end. */
  readonly newline: string;

  private constructor(text: string, newline: string) {
    this.text = text;
    this.newline = newline;
  }

  static create(text: string): SourceText {
    return new SourceText(text, /\r?\n/.exec(text)?.[0] ?? '\n');
  }

  /** Where the line of a place begins. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line of a place ends, before its newline. */
  lineEnd(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    if (newline === -1) {
      return this.text.length;
    }
    return newline > offset && this.text[newline - 1] === '\r'
      ? newline - 1
      : newline;
  }

  /** Where the line after that of a place begins. */
  nextLineStart(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    return newline === -1 ? this.text.length : newline + 1;
  }

  /** Where the line before that of a place ends; the place itself in the first line. */
  previousLineEnd(offset: number): number {
    const start = this.lineStart(offset);
    return start === 0 ? 0 : this.lineEnd(this.lineStart(start - 1));
  }

  column(offset: number): number {
    const before = this.text.slice(this.lineStart(offset), offset);
    return before.replace(/^\uFEFF/, '').length;
  }

  /** Whether there are only blanks before a place in its line. */
  beginsLine(offset: number): boolean {
    const before = this.text.slice(this.lineStart(offset), offset);
    return /^\uFEFF?[ \t]*$/.test(before);
  }

  /** The text after a place in its line. */
  restOfLine(offset: number): string {
    return this.text.slice(offset, this.lineEnd(offset));
  }

  /** The column of the comment that fills the line, where there is one. */
  commentColumn(lineStart: number): number | undefined {
    if (lineStart >= this.text.length) {
      return undefined;
    }
    const line = this.text.slice(lineStart, this.lineEnd(lineStart));
    const comment = /^\uFEFF?([ \t]*)#/.exec(line);
    return comment ? comment[1].length : undefined;
  }
}

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
      throw new Error('two edits overlap');
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
