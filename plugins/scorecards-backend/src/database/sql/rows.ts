import { Knex } from 'knex';
import { isPostgres, isOneOf } from '@kumiki/backend-database';

/**
 * Runs a statement that the query builder cannot say, and gives its rows: the
 * drivers disagree about where they are.
 */
export async function readRows<Row>(statement: Knex.Raw): Promise<Row[]> {
  const answer: Row[] | { rows: Row[] } = await statement;
  return Array.isArray(answer) ? answer : answer.rows;
}

/** The types that a column of given rows can have. */
type GivenColumns = Record<string, 'text' | 'integer' | 'double'>;

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

/**
 * The rows of a table about a batch of entities, to select from. PostgreSQL
 * reads the whole table where rows of an entity lie far apart, as facts of
 * several providers do, or where the table has grown since it was last analyzed;
 * by entity it takes the index.
 */
export function rowsOfEntities(
  database: Knex,
  table: 'facts' | 'results',
  refs: readonly string[],
): Knex.Raw {
  return isPostgres(database)
    ? database.raw(
        `(select distinct unnest(?::text[]) as ref) as given
         cross join lateral (
           select * from ?? where entity = given.ref offset 0
         ) as known`,
        [[...refs], table],
      )
    : database.raw('?? as known where ?', [
        table,
        isOneOf(database, 'entity', refs),
      ]);
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
