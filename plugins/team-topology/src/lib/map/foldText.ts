/**
 * Folds what people do not mean to tell apart when they search: case, full and
 * half width, hiragana and katakana, accents, spaces and hyphens.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Accents only: the kana's voicing marks tell words apart.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u30a1-\u30f6]/g, kana =>
        String.fromCharCode(kana.charCodeAt(0) - 0x60),
      )
      .replace(/[\s\-_\u2010-\u2015\u30fb]+/g, '')
  );
}
