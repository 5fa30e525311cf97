import { DraftChange } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { DraftRow } from '../database/tables';

/** A draft as it is kept. */
export interface StoredDraft {
  id: string;
  /** A user ref. */
  owner: string;
  name: string;
  at: string;
  shared: boolean;
  version: number;
  changes: DraftChange[];
  createdAt: string;
  updatedAt: string;
  /** A user ref. */
  updatedBy: string;
}

/** Keeps drafts; each write is one statement, so that none is half written. */
export interface DraftStore {
  /** The drafts of a person, the last changed first. */
  list(owner: string): Promise<StoredDraft[]>;

  get(id: string): Promise<StoredDraft | undefined>;

  /** @returns whether the person had fewer than `most`, and it is stored */
  add(draft: StoredDraft, options: { most: number }): Promise<boolean>;

  /**
   * Writes the next version.
   * @returns whether the stored draft was of the version before it, and is written
   */
  replace(draft: StoredDraft): Promise<boolean>;

  remove(id: string): Promise<void>;

  /**
   * Removes what nobody has changed since a time, ISO 8601.
   * @returns how many drafts
   */
  removeOlder(than: string): Promise<number>;
}

export class DatabaseDraftStore implements DraftStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseDraftStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async list(owner: string): Promise<StoredDraft[]> {
    const rows = await this.#drafts()
      .select('*')
      .where({ owner })
      .orderBy([{ column: 'updated_at', order: 'desc' }, 'id']);
    const drafts: StoredDraft[] = [];
    for (const row of rows) {
      drafts.push(toDraft(row));
      // Each can be large, and others have their turn.
      await setImmediate();
    }
    return drafts;
  }

  async get(id: string): Promise<StoredDraft | undefined> {
    const row = await this.#drafts().select('*').where({ id }).first();
    return row && toDraft(row);
  }

  async add(draft: StoredDraft, { most }: { most: number }): Promise<boolean> {
    const [{ total }] = await this.#database('drafts')
      .where({ owner: draft.owner })
      .count({ total: '*' });
    if (Number(total) >= most) {
      return false;
    }
    await this.#drafts().insert(toRow(draft));
    return true;
  }

  async replace(draft: StoredDraft): Promise<boolean> {
    const { id, owner, created_at, ...row } = toRow(draft);
    const written = await this.#drafts()
      .where({ id, version: draft.version - 1 })
      .update(row);
    return written === 1;
  }

  async remove(id: string): Promise<void> {
    await this.#drafts().where({ id }).delete();
  }

  async removeOlder(than: string): Promise<number> {
    return await this.#drafts().where('updated_at', '<', than).delete();
  }

  #drafts() {
    return this.#database<DraftRow>('drafts');
  }
}

function toRow(draft: StoredDraft): DraftRow {
  const { createdAt, updatedAt, updatedBy, changes, ...same } = draft;
  return {
    ...same,
    changes: JSON.stringify(changes),
    created_at: createdAt,
    updated_at: updatedAt,
    updated_by: updatedBy,
  };
}

function toDraft(row: DraftRow): StoredDraft {
  const { created_at, updated_at, updated_by, changes, shared, ...same } = row;
  return {
    ...same,
    // SQLite has numbers in place of truth values.
    shared: Boolean(shared),
    // Written by `toRow`, and read by `readDraftChanges` before that.
    changes: JSON.parse(changes),
    createdAt: created_at,
    updatedAt: updated_at,
    updatedBy: updated_by,
  };
}
