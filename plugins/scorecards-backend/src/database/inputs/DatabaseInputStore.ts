import { Knex } from 'knex';
import { EntityRecord, readEntityRecord } from './readEntityRecord';
import { EntityStore } from '../entities/DatabaseEntityStore';
import { EntityQuery, StoredEntity } from '../entities/StoredEntity';
import { readAttachments, noAttachments } from './readAttachments';
import { JudgingInput } from './JudgingInput';

/** Reads what judging needs, for many entities at once. */
export interface InputStore {
  /** Those of the refs that are known. Two statements, whatever their number. */
  readInputs(refs: readonly string[]): Promise<JudgingInput[]>;

  /** Everything about one entity; nothing where it is not known. One statement. */
  readRecord(ref: string): Promise<EntityRecord | undefined>;

  /** All that match, in the order of their refs; two statements for each page. */
  streamInputs(
    query?: EntityQuery & { pageSize?: number },
  ): AsyncIterable<JudgingInput[]>;
}

export class DatabaseInputStore implements InputStore {
  readonly #database: Knex;
  readonly #entities: EntityStore;

  static create(options: { database: Knex; entities: EntityStore }) {
    return new DatabaseInputStore(options.database, options.entities);
  }

  private constructor(database: Knex, entities: EntityStore) {
    this.#database = database;
    this.#entities = entities;
  }

  async readInputs(refs: readonly string[]): Promise<JudgingInput[]> {
    const [entities, attachments] = await Promise.all([
      this.#entities.getEntities(refs),
      readAttachments(this.#database, refs),
    ]);
    return join(entities, attachments);
  }

  async readRecord(ref: string): Promise<EntityRecord | undefined> {
    return await readEntityRecord(this.#database, ref);
  }

  async *streamInputs(
    query?: EntityQuery & { pageSize?: number },
  ): AsyncIterable<JudgingInput[]> {
    for await (const entities of this.#entities.streamEntities(query)) {
      const refs = entities.map(({ ref }) => ref);
      yield join(entities, await readAttachments(this.#database, refs));
    }
  }
}

function join(
  entities: StoredEntity[],
  attachments: Awaited<ReturnType<typeof readAttachments>>,
): JudgingInput[] {
  return entities.map(({ ref, entity, title, owners, system }) => ({
    ref,
    entity,
    title,
    owners,
    system,
    ...(attachments.get(ref) ?? noAttachments()),
  }));
}
