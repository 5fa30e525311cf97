import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { toArrayLiteral } from './toArrayLiteral';

/** The types that a column of given rows can have. */
export type GivenColumns = Record<string, 'text' | 'integer' | 'double'>;

const POSTGRES_TYPES = {
  text: 'text',
  integer: 'integer',
  double: 'double precision',
};

/**
 * Any number of rows as a table named `given`: a statement stays the same
 * whatever it is given, and no limit on parameters is met.
 */
export function rowsFrom<Columns extends GivenColumns>(
  knex: Knex,
  columns: Columns,
  rows: readonly { [Name in keyof Columns]: string | number | null }[],
): Knex.Raw {
  const names = Object.keys(columns);
  if (isPostgres(knex)) {
    // A parameter per column, whatever the number of rows: the database splits
    // a list in half the time that it takes to read as much JSON.
    const lists = names.map(name => `?::${POSTGRES_TYPES[columns[name]]}[]`);
    return knex.raw(
      `unnest(${lists.join(', ')}) as given(${names.join(', ')})`,
      names.map(name => toArrayLiteral(rows.map(row => row[name]))),
    );
  }
  const extracted = names.map(
    name => `json_extract(value, '$.${name}') as ${name}`,
  );
  return knex.raw(
    `(select ${extracted.join(', ')} from json_each(?)) as given`,
    [JSON.stringify(rows)],
  );
}
