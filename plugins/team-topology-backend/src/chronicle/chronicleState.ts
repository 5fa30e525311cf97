import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { ChronicleStateRow } from '../database/tables';
import type { ChronicleState } from './DatabaseChronicle';

/** There is one row. */
export const STATE_ID = 'organisation';

/** How far the chronicle has come. */
export async function readState(knex: Knex): Promise<ChronicleState> {
  return toState(await stateRow(knex).first());
}

/**
 * The same, and nobody else writes to the chronicle until the transaction ends.
 * SQLite has one connection, and so one writer.
 */
export async function lockState(tx: Knex.Transaction): Promise<ChronicleState> {
  await tx<ChronicleStateRow>('chronicle_state')
    .insert({ id: STATE_ID, revision: 0, doubted: 0 })
    .onConflict('id')
    .ignore();
  const query = stateRow(tx);
  return toState(await (isPostgres(tx) ? query.forUpdate() : query).first());
}

/** Notes that something has changed; the caller has the lock. */
export async function nextRevision(tx: Knex.Transaction): Promise<number> {
  const { revision } = await lockState(tx);
  await stateRow(tx).update({ revision: revision + 1 });
  return revision + 1;
}

function stateRow(knex: Knex) {
  return knex<ChronicleStateRow>('chronicle_state').where('id', STATE_ID);
}

function toState(row: ChronicleStateRow | undefined): ChronicleState {
  return {
    revision: Number(row?.revision ?? 0),
    doubted: row?.doubted ?? 0,
    ...(row?.recorded_since && { recordedSince: row.recorded_since }),
    ...(row?.read_at && { readAt: new Date(row.read_at) }),
  };
}
