import { Knex } from 'knex';
import { isPostgres } from '../engines';

/** As a migration of a plugin creates it. */
export async function createOutboxTable(
  knex: Knex,
  name: string,
): Promise<void> {
  const text = isPostgres(knex) ? 'text collate "C"' : 'text';
  await knex.schema.createTable(name, table => {
    table.specificType('id', text).notNullable().primary();
    table.specificType('topic', text).notNullable();
    table.specificType('scope', text).notNullable();
    table.text('body').notNullable();
    table.specificType('state', text).notNullable();
    table.specificType('created_at', text).notNullable();
    table.specificType('due_at', text).notNullable();
    table.integer('attempts').notNullable();
    table.specificType('worker', text).notNullable();
    table.specificType('claimed_until', text).notNullable();
    table.specificType('ended_at', text);
    table.index(['state', 'due_at']);
  });
}
