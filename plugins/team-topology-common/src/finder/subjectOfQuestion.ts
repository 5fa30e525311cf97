import { contentWordsOf, normalize } from './QuestionWord';
import { asksWho, isFillerOfWho } from './whoWords';

/**
 * What a question such as "who owns DNS?" is about ("dns"), for an engine that
 * looks for every word that it is given.
 *
 * @returns the question itself where it does not ask who does something, or
 *   says nothing besides
 * @public
 */
export function subjectOfQuestion(question: string): string {
  if (!asksWho(normalize(question))) {
    return question;
  }
  const words = contentWordsOf(question, isFillerOfWho);
  return words.map(({ written }) => written).join(' ') || question;
}
