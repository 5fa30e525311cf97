import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { messageOf, withoutSecrets } from '@kumiki/backend-database';
import {
  CollectedFactsReader,
  FactProvider,
  ReadAnswer,
} from '@kumiki/backstage-plugin-scorecards-node';
import {
  FailedObservation,
  ObservedFacts,
} from '../database/facts/ObservedFacts';

/** What became of asking a provider about some entities. */
export interface CollectedBatch {
  observed: ObservedFacts[];
  /** One for each entity without a good answer. */
  failed: FailedObservation[];
  /** What was said about nothing that was asked, in English. */
  stray: string[];
  /** Who is to be asked about again, and when (ISO 8601 in UTC). */
  retries: { provider: string; entity: string; dueAt: string }[];
}

/** Sooner than that, a provider that always fails would be asked all the time. */
const MIN_RETRY_MS = 60_000;
/** By then the schedule has come round again. */
const MAX_RETRY_MS = 60 * 60_000;

/** What a provider is asked, and for how long. */
interface CollectFactsOptions {
  entities: readonly Entity[];
  timeoutMs: number;
  signal?: AbortSignal;
  now: Date;
}

/**
 * Asks a provider once. Whatever it does, every entity has an answer or a
 * failure afterwards; what it yielded before it threw or hung is kept. It never
 * throws, and takes no longer than it may.
 */
export async function collectFacts(
  provider: FactProvider,
  options: CollectFactsOptions,
): Promise<CollectedBatch> {
  const { timeoutMs, now } = options;
  const at = now.toISOString();
  const { id } = provider.declaration;
  const batch: CollectedBatch = {
    observed: [],
    failed: [],
    stray: [],
    retries: [],
  };
  const waiting = new Set(options.entities.map(it => stringifyEntityRef(it)));
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal
    ? AbortSignal.any([options.signal, timeout])
    : timeout;
  let silence = 'The provider gave no answer about this entity';
  try {
    const reader = CollectedFactsReader.create(provider);
    const answers = reader.read({ entities: [...options.entities], signal });
    for await (const read of untilAborted(answers, signal)) {
      take(read);
    }
  } catch (error) {
    silence = timeout.aborted
      ? `The provider took longer than ${timeoutMs / 1_000} s`
      : `The provider failed: ${messageOf(error)}`;
  }
  for (const entity of waiting) {
    fail(entity, silence);
  }
  return batch;

  function fail(
    entity: string,
    problem: string,
    rest: Pick<FailedObservation, 'forgetsValues'> = {},
  ) {
    const message = withoutSecrets(problem);
    batch.failed.push({ provider: id, entity, at, message, ...rest });
  }

  function askAgain(entity: string, retryAt: string) {
    const time = Math.max(Date.parse(retryAt), now.getTime() + MIN_RETRY_MS);
    if (time < now.getTime() + MAX_RETRY_MS) {
      const dueAt = new Date(time).toISOString();
      batch.retries.push({ provider: id, entity, dueAt });
    }
  }

  function take(read: ReadAnswer) {
    if ('answer' in read) {
      const { answer } = read;
      waiting.delete(answer.entity);
      if ('error' in answer) {
        const { entity, error, retryAt, forgetsValues } = answer;
        fail(entity, error, forgetsValues ? { forgetsValues } : {});
        if (retryAt) {
          askAgain(entity, retryAt);
        }
      } else {
        const { entity, values, observedAt = at } = answer;
        batch.observed.push({
          provider: id,
          entity,
          values,
          observedAt: new Date(observedAt).toISOString(),
        });
      }
    } else if (read.entity && waiting.delete(read.entity)) {
      fail(read.entity, read.problem);
    } else {
      batch.stray.push(withoutSecrets(read.problem));
    }
  }
}

/** Stops waiting when the signal says so, whether the other side listens or not. */
async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]();
  // `Promise.race` with one promise of the signal would keep every item for as long
  // as the signal lives, which is until the timeout.
  let giveUp = () => {};
  const onAbort = () => giveUp();
  const waitForNext = () =>
    new Promise<IteratorResult<T>>((resolve, reject) => {
      giveUp = () => reject(signal.reason);
      iterator.next().then(resolve, reject);
    });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    signal.throwIfAborted();
    for (;;) {
      const next = await waitForNext();
      if (next.done) {
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
