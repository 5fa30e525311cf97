import { Result, SearchDocument } from '@backstage/plugin-search-common';
import {
  GoldenPathAnswer,
  GoldenPathAnswers,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { failureOf } from '../ui/request/requestErrors';
import { FoundDocument, SearchType } from './searchDocuments';

/** An answer of the finder as a result of the search, not ranked yet. */
export type AnswerResult = Omit<Result<SearchDocument & FoundDocument>, 'rank'>;

/** What the finder answers, as results: what the question is after comes first. */
export function toAnswerResults(
  answers: GoldenPathAnswers,
  isWanted: (type: SearchType) => boolean,
): AnswerResult[] {
  const { answer, leads, need, route } = answers;
  const results: AnswerResult[] = [];
  if (answer && isWanted('golden-path')) {
    results.push({ type: 'golden-path', document: goldenPath(answer, need) });
  }
  if (route && isWanted('responsibility')) {
    results.push({ type: 'responsibility', document: responsibility(route) });
  }
  return leads === 'responsibility' ? results.reverse() : results;
}

/** Says that there may be an answer, and leads to where it can be asked for again. */
export function toFailureResult(failure: Error, need: string): AnswerResult {
  return {
    type: 'golden-path',
    document: {
      title: need,
      text: failureOf(failure).reason ?? '',
      location: locationOf({ view: 'golden-paths', need }),
      failure,
    },
  };
}

function goldenPath(
  { capability, need: answered }: GoldenPathAnswer,
  need: string,
): SearchDocument & FoundDocument {
  const { ref, title, description = '', verdict } = capability;
  return {
    title,
    text: [answered, description].filter(Boolean).join('\n'),
    location: locationOf({ view: 'golden-paths', need }),
    entityRef: ref,
    verdict,
  };
}

function responsibility({
  responsibility: { ref, title, description = '' },
  team,
  alternatives,
}: OrgRoute): SearchDocument & FoundDocument {
  return {
    title,
    text: description,
    location: locationOf({ view: 'responsibilities', responsibility: ref }),
    entityRef: ref,
    teams: (team ? [team] : alternatives).map(it => it.title),
  };
}

function locationOf(question: Record<string, string>): string {
  return `/team-topology?${new URLSearchParams(question)}`;
}
