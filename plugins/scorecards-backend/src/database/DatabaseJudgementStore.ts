import { Knex } from 'knex';
import { Judgement, JudgementStore } from './JudgementStore';
import { deleteResults } from './operations/deleteResults';
import { finishClaims } from './operations/finishClaims';
import {
  insertLevelChanges,
  insertTransitions,
} from './operations/insertHistory';
import { lockClaims } from './operations/lockClaims';
import { upsertResults } from './operations/upsertResults';

export class DatabaseJudgementStore implements JudgementStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseJudgementStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async commit(
    worker: string,
    judgements: readonly Judgement[],
  ): Promise<ReadonlySet<string>> {
    const entities = judgements.map(({ claim }) => claim.entity);
    return await this.#database.transaction(async tx => {
      const versions = await lockClaims(tx, worker, entities);
      const held = judgements.filter(({ claim }) => versions.has(claim.entity));
      await upsertResults(
        tx,
        held.flatMap(({ changed }) => changed),
      );
      await deleteResults(
        tx,
        held.flatMap(({ claim, removed }) =>
          removed.map(scorecard => ({ scorecard, entity: claim.entity })),
        ),
      );
      await insertTransitions(
        tx,
        held.flatMap(({ transitions }) => transitions),
      );
      await insertLevelChanges(
        tx,
        held.flatMap(({ levelChanges }) => levelChanges),
      );
      await finishClaims(
        tx,
        held.map(({ claim, nextDue }) => ({
          entity: claim.entity,
          isStillDue: versions.get(claim.entity) !== claim.version,
          nextDue,
        })),
      );
      return new Set(versions.keys());
    });
  }
}
