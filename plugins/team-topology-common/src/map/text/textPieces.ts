const CJK =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** A run of katakana is usually one word. */
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f]/;
/** What may not begin a line: closing marks, small kana, the long-vowel mark. */
const NOT_AT_START =
  /[!),.:;?\]}、。〉》」』】〕〟〜ー々ゝゞ・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ！），．：；？］｝ｰﾞﾟ]/;
/** What may not end a line: opening marks. */
const NOT_AT_END = /[([{〈《「『【〔（［｛]/;
const BREAK_AFTER = /[\s\-/\u2013\u2014_・]/;
const JOINS_PREVIOUS = /[\p{Mn}\p{Me}\p{Emoji_Modifier}\u200d\ufe0e\ufe0f]/u;

/**
 * The characters of a text as people see them: combining marks and joined
 * emoji stay with the character before them.
 */
export function characters(text: string): string[] {
  const result: string[] = [];
  for (const character of text) {
    const previous = result.at(-1);
    const joins =
      JOINS_PREVIOUS.test(character) || previous?.endsWith('\u200d');
    if (previous !== undefined && joins) {
      result[result.length - 1] = previous + character;
    } else {
      result.push(character);
    }
  }
  return result;
}

/**
 * The pieces of a text between which a line may break: after spaces and
 * hyphens, and in Japanese and Chinese between almost any two characters.
 */
export function textPieces(text: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of characters(text)) {
    if (last && !mayBreak(last, character)) {
      pieces[pieces.length - 1] += character;
    } else {
      pieces.push(character);
    }
    last = character;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (
    NOT_AT_START.test(after) ||
    NOT_AT_END.test(before) ||
    /\s/.test(after) ||
    (KATAKANA.test(before) && KATAKANA.test(after))
  ) {
    return false;
  }
  return BREAK_AFTER.test(before) || CJK.test(before) || CJK.test(after);
}
