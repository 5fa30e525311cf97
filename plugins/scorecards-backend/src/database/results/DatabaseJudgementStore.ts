import { Knex } from 'knex';
import { StoredLevelChange, StoredTransition } from '../history/StoredChange';
import { JudgeClaim } from '../queues/DatabaseJudgeQueue';
import { StoredResult } from './StoredResult';
import { CheckNamesStore } from './CheckNamesStore';
import { deleteResults, storeResults } from './storeResults';
import { finishClaims } from '../queues/finishClaims';
import { insertTransitions } from '../history/insertHistory';
import { packStates } from './packStates';
import { ResultRow } from '../tables';
import { toResultRow } from './toStoredResult';

/** What judging one entity came to; little where nothing changed. */
export interface Judgement {
  claim: JudgeClaim;
  /** Scorecards that apply to it. */
  judgedBy: string[];
  /** New results, and those that differ from what is stored. */
  changed: StoredResult[];
  /** Scorecards by which it is no longer judged. */
  removed: string[];
  transitions: StoredTransition[];
  levelChanges: StoredLevelChange[];
  /** When time alone may change something; absent where it cannot. */
  nextDue?: string;
}

/** Stores what judging came to. */
export interface JudgementStore {
  /**
   * Stores results, history and the end of the work in one transaction, for
   * those entities whose claim this worker still has; the others are left to
   * whoever has it now. Statements do not depend on the number of entities.
   *
   * @returns the entities whose judgement was stored
   */
  commit(
    worker: string,
    judgements: readonly Judgement[],
  ): Promise<ReadonlySet<string>>;
}

export class DatabaseJudgementStore implements JudgementStore {
  readonly #database: Knex;
  readonly #checkNames: CheckNamesStore;

  static create(options: { database: Knex; checkNames: CheckNamesStore }) {
    return new DatabaseJudgementStore(options.database, options.checkNames);
  }

  private constructor(database: Knex, checkNames: CheckNamesStore) {
    this.#database = database;
    this.#checkNames = checkNames;
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
    const rows = await this.#pack(judgements.flatMap(it => it.changed));
    return await this.#database.transaction(async tx => {
      const entities = await finishClaims(tx, worker, finished);
      const held = judgements.filter(({ claim }) => entities.has(claim.entity));
      await storeResults(
        tx,
        rows.filter(({ entity }) => entities.has(entity)),
        held.flatMap(({ levelChanges }) => levelChanges),
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
      return entities;
    });
  }

  async #pack(results: readonly StoredResult[]): Promise<ResultRow[]> {
    const former = new Map<string, { names: readonly string[]; id: number }>();
    const rows: ResultRow[] = [];
    for (const result of results) {
      const { scorecard } = result;
      const last = former.get(scorecard);
      const { names, letters } = packStates(result, last?.names);
      const id =
        last?.names === names
          ? last.id
          : await this.#checkNames.keep({ scorecard, names });
      former.set(scorecard, { names, id });
      rows.push(toResultRow(result, { names_id: id, states: letters }));
    }
    return rows;
  }
}
