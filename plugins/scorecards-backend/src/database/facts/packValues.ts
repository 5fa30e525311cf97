import {
  FactValue,
  EntityFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactRow } from '../tables';

/** Names of facts in an order, kept once for all rows that have them. */
export interface FactNames {
  id: number;
  names: readonly string[];
}

type Values = Record<string, FactValue>;
type PackedValues = Pick<FactRow, 'names_id' | 'values_json'>;

/**
 * Values as a row has them: a list in the order of the names, with null for
 * what was not observed. Values with other names name themselves.
 */
export function packValues(
  values: Values,
  known: FactNames | undefined,
): PackedValues {
  if (known) {
    const list = known.names.map(name =>
      Object.hasOwn(values, name) ? values[name] : null,
    );
    const observed = list.filter(value => value !== null);
    if (observed.length === Object.keys(values).length) {
      return { names_id: known.id, values_json: JSON.stringify(list) };
    }
  }
  return { names_id: null, values_json: JSON.stringify(values) };
}

/** What {@link packValues} packed. */
export function unpackValues(
  row: PackedValues,
  names: readonly string[] | undefined,
): Values {
  const content: Values | (FactValue | null)[] = JSON.parse(row.values_json);
  if (!Array.isArray(content)) {
    return content;
  }
  if (!names) {
    throw new Error(`No names of facts have the id ${row.names_id}`);
  }
  const values: Values = {};
  for (const [place, value] of content.entries()) {
    if (value !== null) {
      values[names[place]] = value;
    }
  }
  return values;
}

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
