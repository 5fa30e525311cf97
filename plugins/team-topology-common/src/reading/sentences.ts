/**
 * What a sentence is made of: values by the names of their places.
 * @public
 */
export type SentenceParams = Readonly<Record<string, string | number>>;

/**
 * Puts values into a sentence; a place is written `{name}`. A place without a
 * value stays as it is.
 * @public
 */
export function fillSentence(sentence: string, params: SentenceParams): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place,
  );
}
