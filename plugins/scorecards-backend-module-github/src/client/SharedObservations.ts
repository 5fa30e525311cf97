import { createDeferred } from '@backstage/types';

/** How long an observation is passed on after it ended. */
const MAX_AGE_MS = 10_000;

/** What was observed, and when observing it began. */
export interface Observation<T> {
  value: T;
  observedAt: Date;
}

interface Flight<T> {
  observation: Promise<Observation<T>>;
  controller: AbortController;
  waiting: number;
  endedAt?: number;
}

/**
 * Observes each thing once for everybody who asks for it at the same time or
 * right afterwards. It goes on as long as anybody waits for it.
 */
export class SharedObservations<T> {
  readonly #flights = new Map<string, Flight<T>>();

  static create<T>(): SharedObservations<T> {
    return new SharedObservations();
  }

  private constructor() {}

  /**
   * @throws what observing throws, or the reason of the signal; neither is kept
   */
  async observe(
    key: string,
    options: {
      signal: AbortSignal;
      observe: (signal: AbortSignal) => Promise<T>;
    },
  ): Promise<Observation<T>> {
    const { observe, signal } = options;
    signal.throwIfAborted();
    this.#forgetOld();
    const flight = this.#flights.get(key) ?? this.#start(key, observe);
    flight.waiting += 1;
    const aborted = createDeferred<never>();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      return await Promise.race([flight.observation, aborted]);
    } finally {
      signal.removeEventListener('abort', abort);
      flight.waiting -= 1;
      if (flight.waiting === 0 && flight.endedAt === undefined) {
        this.#forget(key, flight);
        flight.controller.abort(signal.reason);
      }
    }
  }

  #start(key: string, observe: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const observedAt = new Date();
    const flight: Flight<T> = {
      controller,
      waiting: 0,
      observation: observe(controller.signal).then(value => {
        flight.endedAt = Date.now();
        return { value, observedAt };
      }),
    };
    this.#flights.set(key, flight);
    flight.observation.catch(() => this.#forget(key, flight));
    return flight;
  }

  #forget(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) {
      this.#flights.delete(key);
    }
  }

  #forgetOld(): void {
    const oldest = Date.now() - MAX_AGE_MS;
    for (const [key, flight] of this.#flights) {
      if (flight.endedAt !== undefined && flight.endedAt < oldest) {
        this.#forget(key, flight);
      }
    }
  }
}
