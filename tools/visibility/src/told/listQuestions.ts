import { HiddenKind } from '../organisation/hidden';
import { Asked, Question } from '../questions/Question';
import { Questions } from '../questions/Questions';

/** What is asked, and the name of the route, the action or the search that answers it. */
export type Named = [asked: string, question: Question];

/** Everything that is asked about a kind. */
export function listQuestions(kind: HiddenKind): Named[] {
  const questions = Questions.about(kind);
  const listOf = (asked: Asked) =>
    Object.entries(asked).flatMap(([name, all]) =>
      all.map((question): Named => [name, question]),
    );
  return [
    ...listOf(questions.scorecards),
    ...listOf(questions.teamTopology),
    ...listOf(questions.templateActions),
    ...listOf(questions.search),
    ...listOf(questions.actions),
  ];
}
