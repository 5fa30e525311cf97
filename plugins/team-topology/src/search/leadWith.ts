import { SearchResultSet } from '@backstage/plugin-search-common';
import { AnswerResult } from './answerResults';
import { FoundDocument, isSearchResultOfOurs } from './searchDocuments';

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
