import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import {
  CommandAnswer,
  Guests,
  ReplicaCommand,
  ReplicaHealth,
  ReplicaNews,
} from '../replica/messages';

const READY_WITHIN_MS = 120_000;

/** What a process is started with. */
export interface ReplicaProcessOptions {
  port: number;
  configFile: string;
  logFile: string;
  /** How far its clock is ahead. */
  clockAheadMs?: number;
  /** What the catalog has beside the organisation. */
  guests?: Guests;
  onNews: (news: ReplicaNews) => void;
}

/** A backend in a process of its own. */
export class ReplicaProcess {
  readonly #options: ReplicaProcessOptions;
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (answer: CommandAnswer) => void>();
  readonly #ended: Promise<void>;
  #isRunning = true;
  #lastId = 0;

  /** Resolves when it answers. */
  static async start(options: ReplicaProcessOptions) {
    const replica = new ReplicaProcess(options);
    await replica.#untilReady();
    return replica;
  }

  private constructor(options: ReplicaProcessOptions) {
    const { clockAheadMs, configFile, guests, logFile, onNews } = options;
    this.#options = options;
    const preload = [
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ...(clockAheadMs ? [require.resolve('../replica/shiftClock')] : []),
    ];
    const log = openSync(logFile, 'a');
    this.#child = spawn(
      process.execPath,
      [
        // What is held is told without garbage.
        '--expose-gc',
        ...preload.flatMap(path => ['--require', path]),
        require.resolve('../replica/main'),
        ...['--config', configFile],
      ],
      {
        stdio: ['ignore', log, log, 'ipc'],
        env: {
          ...process.env,
          LOG_LEVEL: 'warn',
          NODE_ENV: 'production',
          KUMIKI_FAULTS_CLOCK_AHEAD_MS: String(clockAheadMs ?? 0),
          KUMIKI_FAULTS_GUESTS: guests ?? 'none',
        },
      },
    );
    closeSync(log);
    this.#ended = new Promise(resolve => {
      this.#child.on('exit', () => {
        this.#isRunning = false;
        resolve();
      });
    });
    this.#child.on('message', (message: ReplicaNews | CommandAnswer) => {
      if (message.type === 'answer') {
        this.#answers.get(message.id)?.(message);
      } else {
        onNews(message);
      }
    });
  }

  get port(): number {
    return this.#options.port;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Has it do something that no request can ask for. */
  async command(command: ReplicaCommand): Promise<ReplicaHealth | undefined> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = await new Promise<CommandAnswer>(resolve => {
      this.#answers.set(id, resolve);
      this.#child.send({ ...command, id });
    });
    this.#answers.delete(id);
    if (answer.error) {
      throw new Error(answer.error);
    }
    return answer.value;
  }

  /** What it logged that nobody caught. */
  async countUnhandled(): Promise<number> {
    const log = await readFile(this.#options.logFile, 'utf8');
    return log.match(/unhandled rejection|uncaught exception/gi)?.length ?? 0;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#child.kill(signal);
    await Promise.race([
      this.#ended,
      setTimeout(15_000, undefined, { ref: false }),
    ]);
    if (this.#isRunning) {
      this.#child.kill('SIGKILL');
      await this.#ended;
    }
  }

  async #untilReady(): Promise<void> {
    const url = `http://127.0.0.1:${this.port}/.backstage/health/v1/readiness`;
    const deadline = Date.now() + READY_WITHIN_MS;
    while (this.#isRunning && Date.now() < deadline) {
      const response = await fetch(url).catch(() => undefined);
      if (response?.ok) {
        return;
      }
      await setTimeout(200);
    }
    await this.end('SIGKILL');
    throw new Error(`A replica did not start; see ${this.#options.logFile}`);
  }
}
