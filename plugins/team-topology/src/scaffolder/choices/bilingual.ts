import { flattenMessages } from '../../translations/flattenMessages';
import { vocabularyMessages as english } from '../../translations/vocabulary.en';
import { vocabularyMessages as japanese } from '../../translations/vocabulary.ja';

const ENGLISH: Record<string, string> = flattenMessages(english);
const JAPANESE: Record<string, string> = flattenMessages(japanese);

/**
 * A word of the vocabulary in both languages, so that people find a thing in
 * the language in which they think of it.
 */
export function bilingual(key: string): (string | undefined)[] {
  return [ENGLISH[key], JAPANESE[key]];
}
