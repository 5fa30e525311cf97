import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { AnswerTally } from '../http/AnswerTally';
import { sendRequest } from '../http/sendRequest';
import { READER_TOKEN } from '../world/writeConfig';

/** How many, and what they read. */
export interface ReadersOptions {
  count: number;
  /** How long each looks at what it has read. */
  pauseMs: number;
  choosePort: () => number | undefined;
  /** The path that a reader opens next. */
  choosePath: () => string;
}

/** Read over HTTP until they are stopped, each on a connection of its own. */
export class Readers {
  readonly #options: ReadersOptions;
  readonly #reading: Promise<void>[];
  #isStopped = false;
  /** By what was read. */
  readonly tallies = new Map<string, AnswerTally>();
  readonly tally = AnswerTally.create();

  static start(options: ReadersOptions) {
    return new Readers(options);
  }

  private constructor(options: ReadersOptions) {
    this.#options = options;
    this.#reading = Array.from({ length: options.count }, () => this.#read());
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#reading);
  }

  async #read(): Promise<void> {
    const { choosePath, choosePort, pauseMs } = this.#options;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    // They do not all come at the same moment.
    await setTimeout(pauseMs * Math.random());
    while (!this.#isStopped) {
      const port = choosePort();
      if (port) {
        const path = choosePath();
        const answer = await sendRequest({
          ...{ port, path, agent },
          token: READER_TOKEN,
        });
        this.tally.add(answer);
        this.#tallyOf(path).add(answer);
      }
      await setTimeout(pauseMs * (0.5 + Math.random()));
    }
    agent.destroy();
  }

  #tallyOf(path: string): AnswerTally {
    const what = path.replace(/\?.*/, '').split('/').at(-1) ?? path;
    const tally = this.tallies.get(what) ?? AnswerTally.create();
    this.tallies.set(what, tally);
    return tally;
  }
}
