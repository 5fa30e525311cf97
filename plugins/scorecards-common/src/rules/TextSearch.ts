/** So short a text costs little, whatever it is looked for in. */
const SHORT = 16;

/**
 * Looks for a text in others, in time proportional to their length and its own.
 * What JavaScript itself does takes the product of the two for some texts, which
 * is seconds for facts of the largest size.
 */
export class TextSearch {
  readonly #wanted: string;
  /** How much of the beginning the text up to here ends with (Knuth, Morris and Pratt). */
  readonly #overlaps: Int32Array;

  static create(wanted: string): TextSearch {
    return new TextSearch(wanted);
  }

  private constructor(wanted: string) {
    this.#wanted = wanted;
    this.#overlaps = new Int32Array(wanted.length);
    for (let at = 1, overlap = 0; at < wanted.length; at++) {
      overlap = this.#extend(overlap, wanted.charCodeAt(at));
      this.#overlaps[at] = overlap;
    }
  }

  /** Whether a text contains it. */
  isIn(text: string): boolean {
    return this.#indexIn(text, 0) >= 0;
  }

  /** The parts of a text that it stands between. */
  split(text: string): string[] {
    if (this.#wanted.length <= SHORT) {
      return text.split(this.#wanted);
    }
    const parts: string[] = [];
    let from = 0;
    for (
      let at = this.#indexIn(text, from);
      at >= 0;
      at = this.#indexIn(text, from)
    ) {
      parts.push(text.slice(from, at));
      from = at + this.#wanted.length;
    }
    return [...parts, text.slice(from)];
  }

  #indexIn(text: string, from: number): number {
    const { length } = this.#wanted;
    if (length <= SHORT) {
      return text.indexOf(this.#wanted, from);
    }
    for (let at = from, found = 0; at < text.length; at++) {
      found = this.#extend(found, text.charCodeAt(at));
      if (found === length) {
        return at - length + 1;
      }
    }
    return -1;
  }

  /** How much of the beginning is there after one more character. */
  #extend(found: number, character: number): number {
    let length = found;
    while (length > 0 && this.#wanted.charCodeAt(length) !== character) {
      length = this.#overlaps[length - 1];
    }
    return this.#wanted.charCodeAt(length) === character ? length + 1 : length;
  }
}
