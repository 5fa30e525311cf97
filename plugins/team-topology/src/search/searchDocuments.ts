import { isError } from '@backstage/errors';
import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  CAPABILITY_VERDICTS,
  CapabilityVerdict,
  GoldenPathAnswers,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The types of our documents for which the finder has answers. */
export const ANSWER_TYPES = ['golden-path', 'responsibility'] as const;

/** The types of our documents in the index of the search. */
export const SEARCH_TYPES = [...ANSWER_TYPES, 'team-api'] as const;

/** One of our types in the index of the search. */
export type SearchType = (typeof SEARCH_TYPES)[number];

/**
 * A document of the index, of which it is not known yet whether it is ours.
 * @public
 */
export type FoundDocument = IndexableDocument & {
  entityRef?: unknown;
  verdict?: unknown;
  /** Why there is no answer, where the finder was asked for one. */
  failure?: unknown;
  /** Titles of the teams that do it, where the finder was asked who. */
  teams?: unknown;
};

/**
 * What the finder has said, by the document that it became. Nothing in an index
 * can pretend to be that.
 */
const ofFinder = new WeakMap<FoundDocument, GoldenPathAnswers>();

/** The document, with the answers that it leads. */
export function leadingTo<TDocument extends FoundDocument>(
  document: TDocument,
  answers: GoldenPathAnswers,
): TDocument {
  ofFinder.set(document, answers);
  return document;
}

/** Whether a result of the search is one of ours. */
export function isSearchResultOfOurs(result: { type: string }): boolean {
  return SEARCH_TYPES.some(type => type === result.type);
}

/** What a document of the index is about; nothing where it is none of ours. */
export function readSearchDocument(document: FoundDocument):
  | {
      type: SearchType;
      verdict?: CapabilityVerdict;
      teams?: string[];
      answers?: GoldenPathAnswers;
      failure?: Error;
    }
  | undefined {
  const { entityRef, verdict, teams, failure } = document;
  const answers = ofFinder.get(document);
  if (isError(failure)) {
    return { type: 'golden-path', failure };
  }
  if (typeof entityRef !== 'string') {
    return undefined;
  }
  if (entityRef.startsWith('responsibility:')) {
    return {
      type: 'responsibility',
      ...(Array.isArray(teams) && { teams: teams.map(String) }),
      ...(answers && { answers }),
    };
  }
  if (entityRef.startsWith('teamapi:')) {
    return { type: 'team-api' };
  }
  return entityRef.startsWith('capability:')
    ? {
        type: 'golden-path',
        verdict: CAPABILITY_VERDICTS.find(item => item === verdict),
        ...(answers && { answers }),
      }
    : undefined;
}
