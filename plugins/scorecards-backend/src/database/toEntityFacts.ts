import { EntityFacts } from '@kumiki/backstage-plugin-scorecards-common';
import { unpackValues } from './packValues';
import { FactRow } from './tables';

/** A row as facts, with the names that it was packed with. */
export function toEntityFacts(
  row: Pick<
    FactRow,
    | 'entity'
    | 'provider'
    | 'names_id'
    | 'values_json'
    | 'observed_at'
    | 'error_message'
    | 'error_at'
  > & { pusher: string | null },
  names: readonly string[] | undefined,
): EntityFacts {
  return {
    provider: row.provider,
    entity: row.entity,
    values: unpackValues(row, names),
    observedAt: row.observed_at ?? undefined,
    ...(row.pusher !== null && { pushedBy: row.pusher }),
    error:
      row.error_message === null || row.error_at === null
        ? undefined
        : { message: row.error_message, at: row.error_at },
  };
}
