/** Sources of regular expressions for runs of one script each; they need the flag `u`. */
export const KANJI = '[\\p{Script=Han}々〆]+';
export const HIRAGANA = '\\p{Script=Hiragana}+';
export const KATAKANA = '[\\p{Script=Katakana}ー]+';

const JAPANESE =
  '[\\p{Script=Han}々〆\\p{Script=Katakana}ー\\p{Script=Hiragana}]';
/** Digits count: S3 is one word. */
export const LETTERS = `(?:(?!${JAPANESE})[\\p{L}\\p{M}\\p{N}])+`;
