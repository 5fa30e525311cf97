import { Knex } from 'knex';
import { isPostgres } from './engines';

/**
 * Runs a statement that the query builder cannot say, and gives its rows: the
 * drivers disagree about where they are.
 * @public
 */
export async function readRows<Row>(statement: Knex.Raw): Promise<Row[]> {
  const answer: Row[] | { rows: Row[] } = await statement;
  return Array.isArray(answer) ? answer : answer.rows;
}

/**
 * The columns of given rows, each with its type; `bigint` is for whole numbers
 * beyond 2,147,483,647.
 * @public
 */
export type GivenColumns = Record<
  string,
  'text' | 'integer' | 'bigint' | 'double'
>;

const POSTGRES_TYPES = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  double: 'double precision',
};

/**
 * Any number of rows as a table named `given`: a statement stays the same
 * whatever it is given, and no limit on parameters is met.
 *
 * @param columns - names, which are written into the statement as they are, and types
 * @param rows - `null` is absent
 * @public
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

const SPECIAL = /["\\]/g;

/**
 * A list as PostgreSQL reads it. The driver writes lists as well, element by
 * element through two regular expressions; most of what storing thousands of
 * results takes in this process would be that.
 */
function toArrayLiteral(values: readonly (string | number | null)[]): string {
  let literal = '';
  for (const value of values) {
    literal += literal === '' ? '{' : ',';
    if (typeof value === 'string') {
      literal += `"${
        value.includes('"') || value.includes('\\')
          ? value.replace(SPECIAL, '\\$&')
          : value
      }"`;
    } else {
      literal += value === null ? 'NULL' : String(value);
    }
  }
  return literal === '' ? '{}' : `${literal}}`;
}
