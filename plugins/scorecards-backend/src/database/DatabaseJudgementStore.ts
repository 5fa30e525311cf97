import { Knex } from 'knex';
import { Judgement, JudgementStore } from './JudgementStore';
import { deleteResults } from './operations/deleteResults';
import { finishClaims } from './operations/finishClaims';
import { insertTransitions } from './operations/insertHistory';
import { storeResults } from './operations/storeResults';

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
    const finished = judgements.map(({ claim, nextDue }) => ({
      entity: claim.entity,
      version: claim.version,
      nextDue,
    }));
    return await this.#database.transaction(async tx => {
      const entities = await finishClaims(tx, worker, finished);
      const held = judgements.filter(({ claim }) => entities.has(claim.entity));
      await storeResults(tx, held);
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
      return entities;
    });
  }
}
