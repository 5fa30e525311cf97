const PLAIN = /^[\p{L}\p{M}\p{N}\u3001-\u30ff .,:_/()-]$/u;

/**
 * Makes a text safe inside of quotes in a Mermaid diagram: every character that
 * could mean something to Mermaid or to HTML becomes a character code.
 */
export function mermaidText(text: string): string {
  let result = '';
  for (const character of text.trim().replace(/\s+/g, ' ')) {
    result += PLAIN.test(character)
      ? character
      : `#${character.codePointAt(0)};`;
  }
  return result || ' ';
}

/**
 * Makes a text safe where Mermaid knows neither quotes nor character codes, as
 * in `accTitle`: what is not plain is left out.
 */
export function mermaidPlainText(text: string): string {
  return [...text]
    .map(character => (PLAIN.test(character) ? character : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
