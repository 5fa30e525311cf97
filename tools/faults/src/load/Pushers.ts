import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { AnswerTally } from '../http/AnswerTally';
import { sendRequest } from '../http/sendRequest';
import { PUSHER_TOKEN } from '../world/writeConfig';
import { Acknowledged, Acknowledgements } from './Acknowledgements';

/** How many and how fast. */
export interface PushersOptions {
  count: number;
  /** How long each waits between two pushes. */
  pauseMs: number;
  /** Where to push next; nothing while nobody is there. */
  choosePort: () => number | undefined;
  entities: readonly string[];
  acknowledgements: Acknowledgements;
}

/** The last moment that was given to an observation; each has its own. */
let lastMoment = 0;

/**
 * Push facts over HTTP until they are stopped, each about entities of its own,
 * and remember what was acknowledged.
 */
export class Pushers {
  readonly #options: PushersOptions;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #pushing: Promise<void>[];
  #isStopped = false;
  readonly tally = AnswerTally.create();

  static start(options: PushersOptions) {
    return new Pushers(options);
  }

  private constructor(options: PushersOptions) {
    this.#options = options;
    this.#pushing = Array.from({ length: options.count }, (_, index) =>
      this.#push(
        options.entities.filter((__, at) => at % options.count === index),
      ),
    );
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#pushing);
    this.#agent.destroy();
  }

  async #push(entities: readonly string[]): Promise<void> {
    const { acknowledgements, choosePort, pauseMs } = this.#options;
    let count = 0;
    while (!this.#isStopped) {
      const port = choosePort();
      if (port) {
        count += 1;
        const pushed = observeAll(entities, count);
        const answer = await sendRequest({
          port,
          path: '/api/scorecards/facts',
          token: PUSHER_TOKEN,
          agent: this.#agent,
          body: { observations: pushed.map(toObservation) },
        });
        this.tally.add(answer);
        if ('status' in answer && answer.status === 200) {
          acknowledgements.add(pushed);
        }
      }
      await setTimeout(pauseMs * (0.5 + Math.random()));
    }
  }
}

function observeAll(
  entities: readonly string[],
  count: number,
): Acknowledged[] {
  return entities.map(entity => {
    lastMoment = Math.max(lastMoment + 1, Date.now());
    return { entity, observedAt: new Date(lastMoment).toISOString(), count };
  });
}

function toObservation({ entity, observedAt, count }: Acknowledged) {
  return { provider: 'deploys', entity, observedAt, values: { count } };
}
