import { InputError } from '@backstage/errors';
import { ResultFilter } from '@kumiki/backstage-plugin-scorecards-common';
import { digestOf } from '../database/sql/digestOf';

/** What a cursor goes on with: whatever a page depends on but where it starts. */
type Listing = readonly unknown[];

/** What no ref has, and PostgreSQL does not compare. */
const NOT_IN_REFS = /[\p{Cc}\p{Cs}]/u;

/** Where the page after this key starts, in a form that promises nothing. */
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
      'cursor is not one that a page has given as nextCursor',
    );
  }
  if (digest !== digestOfListing(listing)) {
    throw new InputError(
      'cursor belongs to another list or filter; start without it',
    );
  }
  return after;
}

/** What a page of results depends on. */
export function resultListing(
  filter: ResultFilter & { scorecard: string },
): Listing {
  const { scorecard, state, level, owner, system, check } = filter;
  return [scorecard, state, level, owner, system, check];
}

function digestOfListing(listing: Listing): string {
  return digestOf(listing.map(values => values ?? null));
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
