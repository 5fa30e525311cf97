import { InputError } from '@backstage/errors';
import { ResultFilter } from '@kumiki/backstage-plugin-scorecards-common';
import { digestOf } from '../database/sql/digestOf';

/** What a cursor goes on with. */
type Listing = ResultFilter & { scorecard: string };

/** What no ref has, and PostgreSQL does not compare. */
const NOT_IN_REFS = /[\p{Cc}\p{Cs}]/u;

/** Where the page after this entity starts, in a form that promises nothing. */
export function writeCursor(after: string, listing: Listing): string {
  const text = JSON.stringify([after, digestOfListing(listing)]);
  return Buffer.from(text).toString('base64url');
}

/**
 * Reads what {@link writeCursor} wrote.
 * @throws InputError where it is none, or one of another listing
 */
export function readCursor(cursor: string, listing: Listing): string {
  const [after, digest] = parse(cursor);
  if (
    typeof after !== 'string' ||
    typeof digest !== 'string' ||
    NOT_IN_REFS.test(after)
  ) {
    throw new InputError(
      'cursor is not one that a page of results has given as nextCursor',
    );
  }
  if (digest !== digestOfListing(listing)) {
    throw new InputError(
      'cursor belongs to another scorecard or filter; start without it',
    );
  }
  return after;
}

function digestOfListing(listing: Listing): string {
  const { scorecard, state, level, owner, system, check } = listing;
  return digestOf([
    scorecard,
    ...[state, level, owner, system, check].map(values => values ?? null),
  ]);
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    return Array.isArray(parsed) && parsed.length === 2 ? parsed : [];
  } catch {
    return [];
  }
}
