import {
  Result,
  SearchDocument,
  SearchResultSet,
} from '@backstage/plugin-search-common';
import {
  GoldenPathAnswer,
  GoldenPathAnswers,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { failureOf } from '@kumiki/frontend-common';
import {
  FoundDocument,
  isSearchResultOfOurs,
  leadingTo,
  SearchType,
} from './searchDocuments';

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
  const ordered = leads === 'responsibility' ? results.reverse() : results;
  const [first] = ordered;
  if (first?.type === (leads === 'responsibility' ? leads : 'golden-path')) {
    leadingTo(first.document, answers);
  }
  return ordered;
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

/** What the collator of the catalog calls its documents. */
const OF_CATALOG = 'software-catalog';

/**
 * Puts answers before the results of a search, and takes out what is there
 * twice: our own document of an answer, and the catalog's of what one of ours
 * is about.
 */
export function leadWith(
  answers: readonly AnswerResult[],
  found: SearchResultSet,
): SearchResultSet {
  const answered = new Set(answers.map(({ document }) => refOf(document)));
  const ours = new Set(
    [...answers, ...found.results.filter(isSearchResultOfOurs)].map(
      ({ document }) => refOf(document),
    ),
  );
  const others = found.results.filter(result =>
    isSearchResultOfOurs(result)
      ? !answered.has(refOf(result.document))
      : result.type !== OF_CATALOG || !ours.has(refAt(result.document)),
  );
  const added = answers.length + others.length - found.results.length;
  if (answers.length === 0 && added === 0) {
    return found;
  }
  return {
    ...found,
    ...(found.numberOfResults !== undefined && {
      numberOfResults: found.numberOfResults + added,
    }),
    results: [...answers, ...others].map((result, at) => ({
      ...result,
      rank: at + 1,
    })),
  };
}

function refOf({ entityRef }: FoundDocument): string | undefined {
  return typeof entityRef === 'string' ? entityRef : undefined;
}

/** The ref that a document of the catalog is about, by where it leads. */
function refAt({ location }: FoundDocument): string | undefined {
  const [name, kind, namespace] = location.split('/').reverse();
  return namespace && `${kind}:${namespace}/${name}`;
}
