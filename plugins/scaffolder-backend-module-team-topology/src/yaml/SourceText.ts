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

  /** Whether only blanks stand before a place in its line. */
  beginsLine(offset: number): boolean {
    const before = this.text.slice(this.lineStart(offset), offset);
    return /^\uFEFF?[ \t]*$/.test(before);
  }

  /** What stands behind a place in its line. */
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
