import scorecardsPlugin from '@kumiki/backstage-plugin-scorecards-backend';
import { GeneratedCatalog, WAKER } from './GeneratedCatalog';
import { createProviderModule, FactSource, PROVIDER } from './kumikiProvider';
import { KumikiTables } from './KumikiTables';
import { measureSizes, tidy } from './measureSizes';
import { ChildOptions, Commands } from './Protocol';
import { RunningBackend, startBackend } from './startBackend';
import { waitUntil } from './waitUntil';

/**
 * A refresh wakes the workers, which it does not where the one before is good
 * enough; see `#wake`.
 */
const CONFIG = { scorecards: { refresh: { minimumAge: { milliseconds: 1 } } } };

/** The scorecards backend, otherwise configured as it is where nothing is configured. */
export class KumikiControl implements Commands {
  readonly backend: RunningBackend;
  readonly #options: ChildOptions;
  readonly #source: FactSource;
  readonly #tables: KumikiTables;

  static async create(options: ChildOptions) {
    const source = { version: 0 };
    const features = [
      scorecardsPlugin,
      createProviderModule(source),
      GeneratedCatalog.create(options).createFactory(),
    ];
    const backend = await startBackend(options, features, CONFIG);
    return new KumikiControl(options, backend, source);
  }

  private constructor(
    options: ChildOptions,
    backend: RunningBackend,
    source: FactSource,
  ) {
    this.#options = options;
    this.backend = backend;
    this.#source = source;
    this.#tables = KumikiTables.create(this.#database);
  }

  async fill() {
    const began = performance.now();
    await this.backend.scheduler.run('sweep-catalog');
    await waitUntil(() => this.#tables.isCollected());
    await waitUntil(() => this.#tables.isJudged());
    return { ms: performance.now() - began };
  }

  async collect({ version, isFirst }: { version: number; isFirst: boolean }) {
    if (isFirst) {
      await this.#tables.forgetFacts();
    }
    this.#source.version = version;
    const began = performance.now();
    await this.backend.scheduler.run(`collect-${PROVIDER}`);
    await waitUntil(() => this.#tables.isCollected());
    const storedMs = performance.now() - began;
    await waitUntil(() => this.#tables.isJudged());
    return { storedMs, judgedMs: performance.now() - began };
  }

  async judge({ isFirst }: { isFirst: boolean }) {
    const isWatched = !isFirst && this.#options.database.client === 'pg';
    if (isWatched) {
      await this.#tables.rememberRows();
    }
    const began = performance.now();
    await this.#tables.queueAll({ isFirst });
    await this.#wake();
    await waitUntil(() => this.#tables.isJudged());
    const ms = performance.now() - began;
    const written = isWatched ? await this.#tables.countWritten() : undefined;
    return { ms, written };
  }

  async tidy() {
    await tidy(this.#database);
  }

  async measureSizes() {
    return await measureSizes(this.#database, ['facts']);
  }

  get #database() {
    return this.backend.databases.clientOf('scorecards');
  }

  /** Work is looked for every few seconds, and at once where facts have changed. */
  async #wake(): Promise<void> {
    const [kind, name] = WAKER.split(':default/');
    const response = await fetch(
      `${this.backend.url}/api/scorecards/refresh/${kind}/default/${name}`,
      {
        method: 'POST',
        headers: { Authorization: `Bearer ${this.#options.token}` },
      },
    );
    if (!response.ok) {
      throw new Error(`Cannot wake the workers: ${await response.text()}`);
    }
  }
}
