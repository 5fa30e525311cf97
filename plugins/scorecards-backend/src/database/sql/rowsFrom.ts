import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/** The types that a column of given rows can have. */
export type GivenColumns = Record<string, 'text' | 'integer' | 'double'>;

/**
 * Any number of rows as a table named `given`, in one parameter: a statement
 * stays the same whatever it is given, and no limit on parameters is met.
 */
export function rowsFrom<Columns extends GivenColumns>(
  knex: Knex,
  columns: Columns,
  rows: readonly { [Name in keyof Columns]: string | number | null }[],
): Knex.Raw {
  const names = Object.keys(columns);
  const json = JSON.stringify(rows);
  if (isPostgres(knex)) {
    const typed = names.map(
      name =>
        `${name} ${
          columns[name] === 'double' ? 'double precision' : columns[name]
        }`,
    );
    return knex.raw(
      `json_to_recordset(?::json) as given(${typed.join(', ')})`,
      [json],
    );
  }
  const extracted = names.map(
    name => `json_extract(value, '$.${name}') as ${name}`,
  );
  return knex.raw(
    `(select ${extracted.join(', ')} from json_each(?)) as given`,
    [json],
  );
}
