import { EntityProblem } from '../EntityProblem';

const MOST = 10;

/**
 * Writes the problems of an entity into one message: a sentence for each,
 * numbered where there are several.
 * @public
 */
export function summarizeProblems(problems: EntityProblem[]): string {
  const sentences = [...new Set(problems.map(({ message }) => message))];
  if (sentences.length === 1) {
    return sentences[0];
  }
  const shown = sentences
    .slice(0, MOST)
    .map((sentence, index) => `(${index + 1}) ${sentence}`);
  const hidden = sentences.length - shown.length;
  return [
    `${sentences.length} problems:`,
    ...shown,
    ...(hidden > 0 ? [`and ${hidden} more`] : []),
  ].join('\n');
}
