const NARROW = /[ !"'()*,\-./:;I[\\\]`fijlrt{|}]/;

const WIDE = /[%&@MWmw\u2014\u2026]/;

const UPPER_OR_OTHER = /[A-Z\u0180-\u1fff]/;

const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

const HALF_WIDTH = /[\uff61-\uffdc\uffe8-\uffee]/;

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{1f000}-\u{1ffff}\u{20000}-\u{3ffff}]/u;

/** Nothing on a map has room for more; what comes after is not even measured. */
export const MOST_CHARACTERS = 400;

/**
 * An estimate of how wide a text is in a usual sans-serif font, in the unit of
 * the font size. It measures nothing, so it is the same in a browser, in a
 * worker and on a server; it is rather too wide than too narrow. Of a text that
 * no line has room for, it is that of the beginning.
 */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text.slice(0, MOST_CHARACTERS)) {
    width += rememberedWidth(character);
  }
  return width * fontSize;
}

// A text is measured many times while it is broken into lines.
const MOST_REMEMBERED = 10_000;

const widths = new Map<string, number>();

function rememberedWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) {
    return known;
  }
  const width = characterWidth(character);
  if (widths.size < MOST_REMEMBERED) {
    widths.set(character, width);
  }
  return width;
}

function characterWidth(character: string): number {
  if (ZERO.test(character)) {
    return 0;
  }
  if (HALF_WIDTH.test(character)) {
    return 0.55;
  }
  if (FULL_WIDTH.test(character)) {
    return 1.02;
  }
  if (NARROW.test(character)) {
    return 0.35;
  }
  if (WIDE.test(character)) {
    return 0.98;
  }
  return UPPER_OR_OTHER.test(character) ? 0.74 : 0.61;
}
