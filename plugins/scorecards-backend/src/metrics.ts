import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Knex } from 'knex';
import { createDatabaseStores } from './database/createDatabaseStores';

type Stores = ReturnType<typeof createDatabaseStores>;
type Collected = Parameters<Stores['facts']['storeCollected']>[0];

/**
 * The stores as the engine uses them, each step of its work measured: what is
 * claimed, how long a batch takes from its claim until it is stored, and what
 * providers answered. No metric names an entity, a scorecard or a fact.
 */
export function measureStores(
  stores: Stores,
  options: { metrics: MetricsService; database: Knex; clock: () => Date },
): Stores {
  const { metrics, database, clock } = options;
  const { collectQueue, facts, judgements, judgeQueue } = stores;
  const claimed = metrics.createCounter('scorecards.queue.claims.count', {
    description: 'Entities claimed from a queue, retries included',
  });
  const evaluated = metrics.createCounter('scorecards.evaluations.count', {
    description: 'Entities evaluated',
  });
  const evaluation = metrics.createHistogram('scorecards.evaluation.duration', {
    description:
      'Time from claiming a batch of entities to storing its results',
    unit: 'seconds',
  });
  const collection = metrics.createHistogram('scorecards.provider.duration', {
    description:
      'Time from claiming a batch of entities to storing the answers',
    unit: 'seconds',
  });
  const runs = metrics.createCounter('scorecards.provider.runs.count', {
    description: 'Times that a fact provider was asked, by the result',
  });
  const answers = metrics.createCounter('scorecards.provider.answers.count', {
    description: 'Entities that a fact provider was asked about',
  });
  observeQueues();
  const batches = new Map<string, number>();

  return {
    ...stores,
    judgeQueue: override(judgeQueue, {
      async claim(request) {
        const claims = await judgeQueue.claim(request);
        begin(request.worker, 'evaluate', claims);
        return claims;
      },
    }),
    judgements: override(judgements, {
      async commit(worker, batch) {
        const stored = await judgements.commit(worker, batch);
        evaluation.record(end(worker));
        evaluated.add(stored.size, { result: 'stored' });
        if (stored.size < batch.length) {
          evaluated.add(batch.length - stored.size, { result: 'lost' });
        }
        return stored;
      },
    }),
    collectQueue: override(collectQueue, {
      async claim(request) {
        const claims = await collectQueue.claim(request);
        begin(request.worker, 'collect', claims);
        return claims;
      },
      async finish(request) {
        await collectQueue.finish(request);
        const { provider, worker } = request;
        collection.record(end(worker), { provider });
      },
    }),
    facts: override(facts, {
      async storeCollected(collected) {
        const changed = await facts.storeCollected(collected);
        countAnswers(collected);
        return changed;
      },
    }),
  };

  function begin(worker: string, queue: string, claims: readonly unknown[]) {
    if (claims.length > 0) {
      batches.set(worker, performance.now());
      claimed.add(claims.length, { queue });
    }
  }

  /** Seconds since the worker claimed the batch. */
  function end(worker: string): number {
    const start = batches.get(worker) ?? performance.now();
    batches.delete(worker);
    return (performance.now() - start) / 1_000;
  }

  function countAnswers({ observed, failed }: Collected) {
    const provider = (observed[0] ?? failed[0])?.provider;
    if (provider === undefined) {
      return;
    }
    const partly = observed.length > 0 ? 'partial' : 'failed';
    runs.add(1, { provider, result: failed.length === 0 ? 'ok' : partly });
    for (const [result, { length }] of Object.entries({ observed, failed })) {
      if (length > 0) {
        answers.add(length, { provider, result });
      }
    }
  }

  /** Asked only where something collects metrics. */
  function observeQueues() {
    const due = metrics.createObservableGauge('scorecards.queue.length', {
      description: 'Entities that are due, claimed ones included',
    });
    const delay = metrics.createObservableGauge('scorecards.queue.delay', {
      description: 'Time for which the first entity of a queue has been due',
      unit: 'seconds',
    });
    const queues = { collect: 'collect_queue', evaluate: 'judge_queue' };
    for (const [queue, table] of Object.entries(queues)) {
      const read = () => readQueue(database, table, clock());
      due.addCallback(async result => {
        result.observe((await read()).due, { queue });
      });
      delay.addCallback(async result => {
        result.observe((await read()).delay, { queue });
      });
    }
  }
}

async function readQueue(
  database: Knex,
  table: string,
  now: Date,
): Promise<{ due: number; delay: number }> {
  const [row]: { due: number | string; oldest: string | null }[] =
    await database(table)
      .where('due_at', '<=', now.toISOString())
      .count({ due: '*' })
      .min({ oldest: 'due_at' });
  const delay = row.oldest ? now.getTime() - Date.parse(row.oldest) : 0;
  return { due: Number(row.due), delay: delay / 1_000 };
}

/** The object with some of its methods replaced. */
function override<T extends object>(object: T, methods: Partial<T>): T {
  return new Proxy(object, {
    get(target, name) {
      const owner = name in methods ? methods : target;
      const value: unknown = Reflect.get(owner, name);
      return typeof value === 'function' ? value.bind(owner) : value;
    },
  });
}
