import techInsightsPlugin from '@backstage-community/plugin-tech-insights-backend';
import jsonRulesModule from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import { GeneratedCatalog } from './GeneratedCatalog';
import { measureSizes, tidy } from './measureSizes';
import {
  createRetrieverModule,
  peerConfig,
  RetrievedFacts,
  RETRIEVER,
} from './peerModule';
import { ChildOptions, Commands } from './Protocol';
import { RunningBackend, startBackend } from './startBackend';

/** Tech Insights with its rules engine. It judges when it is asked and stores no verdict. */
export class PeerControl implements Commands {
  readonly backend: RunningBackend;
  readonly #source: RetrievedFacts;

  static async create(options: ChildOptions) {
    const source = { version: 0, entities: options.entities };
    const backend = await startBackend(
      options,
      [
        techInsightsPlugin,
        jsonRulesModule,
        createRetrieverModule(source),
        GeneratedCatalog.create(options).createFactory(),
      ],
      peerConfig(options.checks),
    );
    return new PeerControl(backend, source);
  }

  private constructor(backend: RunningBackend, source: RetrievedFacts) {
    this.backend = backend;
    this.#source = source;
  }

  async fill() {
    const { storedMs } = await this.collect({ version: 0 });
    return { ms: storedMs };
  }

  async collect({ version }: { version: number }) {
    this.#source.version = version;
    const began = performance.now();
    await this.backend.scheduler.run(RETRIEVER);
    const storedMs = performance.now() - began;
    return { storedMs, judgedMs: storedMs };
  }

  async tidy() {
    await tidy(this.#database);
  }

  async measureSizes() {
    return await measureSizes(this.#database, ['facts']);
  }

  get #database() {
    return this.backend.databases.clientOf('tech-insights');
  }
}
