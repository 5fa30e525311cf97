import { refOf } from '../organisation/entities';
import { factsOf } from '../organisation/facts';
import { FloorJudge } from './FloorJudge';
import { createFloorPlugin } from './floorPlugin';
import { FloorStore } from './FloorStore';
import { measureSizes, tidy } from './measureSizes';
import { ChildOptions, Commands } from './Protocol';
import { RunningBackend, startBackend } from './startBackend';

/**
 * The work that no design can avoid, on the same stack: bulk inserts, one
 * statement to read, JavaScript functions that say the same as the rules.
 */
export class FloorControl implements Commands {
  readonly backend: RunningBackend;
  readonly #entities: number;
  readonly #judge: FloorJudge;
  readonly #store: FloorStore;

  static async create(options: ChildOptions) {
    const judge = FloorJudge.create(options.checks);
    const stores: FloorStore[] = [];
    const backend = await startBackend(options, [
      createFloorPlugin(judge, store => stores.push(store)),
    ]);
    return new FloorControl(options.entities, backend, judge, stores[0]);
  }

  private constructor(
    entities: number,
    backend: RunningBackend,
    judge: FloorJudge,
    store: FloorStore,
  ) {
    this.#entities = entities;
    this.backend = backend;
    this.#judge = judge;
    this.#store = store;
  }

  async fill() {
    const began = performance.now();
    await this.collect({ version: 0 });
    await this.judge({ isFirst: true });
    return { ms: performance.now() - began };
  }

  async collect({ version }: { version: number }) {
    await this.#store.clear('facts');
    const began = performance.now();
    await this.#store.insertFacts(
      Array.from({ length: this.#entities }, (_, at) => ({
        entity: refOf(at),
        values_json: JSON.stringify(factsOf(at, version)),
      })),
    );
    const storedMs = performance.now() - began;
    return { storedMs, judgedMs: storedMs };
  }

  async judge({ isFirst }: { isFirst: boolean }) {
    if (isFirst) {
      await this.#store.clear('results');
    }
    const began = performance.now();
    const results = this.#judge.judge(await this.#store.readFacts());
    if (isFirst) {
      await this.#store.insertResults(results);
    } else {
      const stored = new Map(
        (await this.#store.readResults()).map(it => [
          `${it.scorecard} ${it.entity}`,
          it.states,
        ]),
      );
      const changed = results.filter(
        it => stored.get(`${it.scorecard} ${it.entity}`) !== it.states,
      );
      if (changed.length > 0) {
        throw new Error(`${changed.length} verdicts have changed`);
      }
    }
    return { ms: performance.now() - began };
  }

  async judgeInMemory() {
    const facts = await this.#store.readFacts();
    const began = performance.now();
    this.#judge.judge(facts);
    return { ms: performance.now() - began };
  }

  async tidy() {
    await tidy(this.#database);
  }

  async measureSizes() {
    return await measureSizes(this.#database, ['facts']);
  }

  get #database() {
    return this.backend.databases.clientOf('floor');
  }
}
