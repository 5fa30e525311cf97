import { describeChange } from '../database/describeChange';
import { Guests, ReplicaNews } from '../replica/messages';
import { CatalogGate } from './CatalogGate';
import { findFreePort } from './findFreePort';
import { ReplicaProcess } from './ReplicaProcess';
import { ReplicaDatabase, writeConfig } from './writeConfig';
import { join } from 'node:path';

/** A question to the provider of documents about one entity. */
export interface Asked {
  replica: string;
  ref: string;
}

/** A replica with everything that stands around it. */
export interface Replica {
  name: string;
  process: ReplicaProcess;
  gate: CatalogGate;
}

/** The replicas on one database, and all that they said. */
export class World {
  readonly #options: { directory: string; database: ReplicaDatabase };
  readonly replicas: Replica[] = [];
  /** Every question to the provider of documents, in the order in which it came. */
  readonly asked: Asked[] = [];
  /** How often each change was published, by its description. */
  readonly published = new Map<string, number>();

  static create(options: { directory: string; database: ReplicaDatabase }) {
    return new World(options);
  }

  private constructor(options: {
    directory: string;
    database: ReplicaDatabase;
  }) {
    this.#options = options;
  }

  /**
   * Starts a replica of that name, for the first time or again.
   * @param options - `imports` are the pasts to import, as in the configuration;
   *   `guests` are in the catalog from the beginning, none where it is absent
   */
  async start(
    name: string,
    options: {
      clockAheadMs?: number;
      guests?: Guests;
      imports?: readonly object[];
    } = {},
  ): Promise<Replica> {
    const { directory, database } = this.#options;
    const { clockAheadMs, guests, imports } = options;
    const port = await findFreePort();
    const gate = await CatalogGate.create({ toPort: port });
    const configFile = await writeConfig({
      ...{ directory, name, port, database, imports },
      gatePort: gate.port,
    });
    const process = await ReplicaProcess.start({
      ...{ clockAheadMs, configFile, guests, port },
      logFile: join(directory, `${name}.log`),
      onNews: news => this.#note(name, news),
    });
    const replica = { name, process, gate };
    this.replicas.push(replica);
    return replica;
  }

  /** Ends a replica; it can be started again. */
  async end(
    replica: Replica,
    signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
  ): Promise<void> {
    this.replicas.splice(this.replicas.indexOf(replica), 1);
    await replica.process.end(signal);
    replica.gate.close();
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.replicas].map(it => this.end(it)));
  }

  /** Has the provider of documents behave differently in every replica. */
  async setDocuments(mode: {
    pages: number;
    isHanging?: boolean;
  }): Promise<void> {
    for (const { process } of this.replicas) {
      await process.command({
        command: 'documents',
        mode: { isHanging: false, ...mode },
      });
    }
  }

  /** Changes that were published more than once. */
  get publishedTwice(): string[] {
    return [...this.published]
      .filter(([, times]) => times > 1)
      .map(([change]) => change);
  }

  #note(replica: string, news: ReplicaNews): void {
    if (news.type === 'documents asked') {
      this.asked.push(...news.refs.map(ref => ({ replica, ref })));
    } else if (news.type === 'changes published') {
      const { transitions, levelChanges } = news.event;
      for (const change of [...transitions, ...levelChanges]) {
        const key = describeChange(change);
        this.published.set(key, (this.published.get(key) ?? 0) + 1);
      }
    }
  }
}
