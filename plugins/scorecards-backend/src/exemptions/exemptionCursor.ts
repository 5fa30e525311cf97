import { InputError } from '@backstage/errors';
import { ExemptionFilter } from '@kumiki/backstage-plugin-scorecards-common';
import { ExemptionPlace } from '../database/exemptions/DatabaseExemptionStore';
import { digestOf } from '../database/sql/digestOf';

/** What no id and no day has, and PostgreSQL does not compare. */
const NOT_IN_PLACES = /[\p{Cc}\p{Cs}]/u;

/** Where the page after this exemption starts, in a form that promises nothing. */
export function writeExemptionCursor(
  { until, id }: ExemptionPlace,
  filter: ExemptionFilter,
): string {
  const text = JSON.stringify([until ?? null, id, digestOfFilter(filter)]);
  return Buffer.from(text).toString('base64url');
}

/**
 * Reads what {@link writeExemptionCursor} wrote.
 * @throws InputError where it is none, or one of another filter
 */
export function readExemptionCursor(
  cursor: string,
  filter: ExemptionFilter,
): ExemptionPlace {
  const [until, id, digest] = parse(cursor);
  if (
    !(until === null || isPlace(until)) ||
    !isPlace(id) ||
    typeof digest !== 'string'
  ) {
    throw new InputError(
      'cursor is not one that a page of exemptions has given as nextCursor',
    );
  }
  if (digest !== digestOfFilter(filter)) {
    throw new InputError('cursor belongs to another filter; start without it');
  }
  return { id, until: until ?? undefined };
}

function isPlace(value: unknown): value is string {
  return typeof value === 'string' && !NOT_IN_PLACES.test(value);
}

function digestOfFilter(filter: ExemptionFilter): string {
  const { entity, scorecard, team, state, endsBefore } = filter;
  return digestOf([
    ...[entity, scorecard, team, state].map(values => values ?? null),
    endsBefore ?? null,
  ]);
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    return Array.isArray(parsed) && parsed.length === 3 ? parsed : [];
  } catch {
    return [];
  }
}
