import { EntityFacts } from '@kumiki/backstage-plugin-scorecards-common';
import { FactRow } from './tables';

/** A row as facts. */
export function toEntityFacts(
  row: Pick<
    FactRow,
    | 'entity'
    | 'provider'
    | 'values_json'
    | 'observed_at'
    | 'error_message'
    | 'error_at'
  >,
): EntityFacts {
  return {
    provider: row.provider,
    entity: row.entity,
    values: JSON.parse(row.values_json),
    observedAt: row.observed_at ?? undefined,
    error:
      row.error_message === null || row.error_at === null
        ? undefined
        : { message: row.error_message, at: row.error_at },
  };
}
