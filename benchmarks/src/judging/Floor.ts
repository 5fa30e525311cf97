import { Knex } from 'knex';
import { CHECKS } from './checks';
import type { Facts, Values } from './organisation';

const SIZE = 10;
const BATCH_SIZE = 5_000;

type FactRow = { entity: string; provider: string; values_json: string };

/**
 * What has to be done whoever does it: read all facts through one index, call
 * JavaScript functions, and write one packed row for each entity and scorecard.
 * No history, no claims, no staleness, no errors, no transaction, no breaks.
 */
export class Floor {
  readonly #database: Knex;

  static async create(database: Knex): Promise<Floor> {
    await database.schema.createTable('floor_results', table => {
      table.specificType('scorecard', 'text collate "C"').notNullable();
      table.specificType('entity', 'text collate "C"').notNullable();
      table.text('states').notNullable();
      table.primary(['scorecard', 'entity']);
    });
    return new Floor(database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async clear(): Promise<void> {
    await this.#database('floor_results').truncate();
  }

  /** Judges everything and stores it. */
  async judgeAll(): Promise<void> {
    const rows: FactRow[] = await this.#readFacts();
    await this.#write(judge(rows));
  }

  /** Judges everything, compares, and stores what differs. */
  async judgeAgain(): Promise<number> {
    const rows: FactRow[] = await this.#readFacts();
    const stored: { scorecard: string; entity: string; states: string }[] =
      await this.#database('floor_results').select('*');
    const known = new Map(
      stored.map(it => [`${it.scorecard} ${it.entity}`, it.states]),
    );
    const changed = judge(rows).filter(
      it => known.get(`${it.scorecard} ${it.entity}`) !== it.states,
    );
    await this.#write(changed);
    return changed.length;
  }

  /** Judges some and gives the answer. */
  async read(entities: readonly string[]) {
    return judge(
      await this.#readFacts().whereRaw('entity = any(?::text[])', [
        [...entities],
      ]),
    );
  }

  #readFacts() {
    return this.#database<FactRow>('facts')
      .select('entity', 'provider', 'values_json')
      .orderBy(['entity', 'provider']);
  }

  async #write(results: ReturnType<typeof judge>): Promise<void> {
    for (let from = 0; from < results.length; from += BATCH_SIZE) {
      const batch = results.slice(from, from + BATCH_SIZE);
      await this.#database.raw(
        `insert into floor_results (scorecard, entity, states)
         select * from unnest(?::text[], ?::text[], ?::text[])`,
        [
          batch.map(it => it.scorecard),
          batch.map(it => it.entity),
          batch.map(it => it.states),
        ],
      );
    }
  }
}

function judge(rows: readonly FactRow[]) {
  const byEntity = new Map<string, Facts>();
  for (const { entity, provider, values_json } of rows) {
    const facts = byEntity.get(entity) ?? {};
    byEntity.set(entity, facts);
    facts[provider] = JSON.parse(values_json) as Values;
  }
  const results: { scorecard: string; entity: string; states: string }[] = [];
  for (const [entity, facts] of byEntity) {
    for (let at = 0; at < CHECKS.length; at += SIZE) {
      let states = '';
      for (let check = at; check < at + SIZE; check++) {
        states += CHECKS[check].holds(facts) ? 'p' : 'f';
      }
      const scorecard = `scorecard:default/scorecard-${at / SIZE}`;
      results.push({ scorecard, entity, states });
    }
  }
  return results;
}
