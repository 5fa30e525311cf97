import { ServiceUnavailableError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { TestClock } from '../__testUtils__/TestClock';
import { SharedRefreshService } from './SharedRefreshService';

const memories = 'component:default/memories';
const refs = (count: number) =>
  Array.from({ length: count }, (_, index) => `component:default/c${index}`);

/** Refreshes that end when they are told to. */
function open(concurrency = 4) {
  const clock = TestClock.create();
  const running = new Map<string, { end(): void; signal?: AbortSignal }>();
  let mostAtOnce = 0;
  const inner = {
    refresh: jest.fn(
      async (ref: string, { signal }: { signal?: AbortSignal } = {}) => {
        const startedAt = clock.text;
        await new Promise<void>((resolve, reject) => {
          running.set(ref, { end: resolve, signal });
          mostAtOnce = Math.max(mostAtOnce, running.size);
          signal?.addEventListener('abort', () => reject(signal.reason));
        }).finally(() => running.delete(ref));
        return { startedAt };
      },
    ),
  };
  const endAll = async () => {
    await setImmediate();
    while (running.size > 0) {
      running.forEach(it => it.end());
      await setImmediate();
    }
  };
  return {
    clock,
    endAll,
    inner,
    refresh: SharedRefreshService.create(inner, {
      clock: clock.now,
      concurrency,
      minimumAgeMs: 10_000,
    }),
    running,
    mostAtOnce: () => mostAtOnce,
  };
}

describe('SharedRefreshService', () => {
  it.each([20, 200])('refreshes once for %d who ask at once', async count => {
    const { clock, endAll, inner, refresh } = open();

    const asked = Array.from({ length: count }, () =>
      refresh.refresh(memories),
    );
    await endAll();

    const startedAt = clock.text;
    for (const answer of await Promise.all(asked)) {
      expect(answer).toEqual({ startedAt });
    }
    expect(inner.refresh).toHaveBeenCalledTimes(1);
  });

  it('answers with what there is until the minimum age', async () => {
    const { clock, endAll, inner, refresh } = open();
    const startedAt = clock.text;
    const first = refresh.refresh(memories);
    await endAll();
    await first;

    clock.advance(9_999);
    await expect(refresh.refresh(memories)).resolves.toEqual({ startedAt });
    expect(inner.refresh).toHaveBeenCalledTimes(1);

    const later = clock.advance(1);
    const second = refresh.refresh(memories);
    await endAll();
    await expect(second).resolves.toEqual({ startedAt: later });
    expect(inner.refresh).toHaveBeenCalledTimes(2);
  });

  it('tries again at once where it failed, or where there was no such entity', async () => {
    const { inner, refresh } = open();
    inner.refresh.mockRejectedValueOnce(new Error('The catalog is away'));
    await expect(refresh.refresh(memories)).rejects.toThrow(/catalog is away/);

    inner.refresh.mockResolvedValueOnce(undefined as never);
    await expect(refresh.refresh(memories)).resolves.toBeUndefined();

    inner.refresh.mockResolvedValueOnce({ startedAt: 'now' });
    await expect(refresh.refresh(memories)).resolves.toEqual({
      startedAt: 'now',
    });
  });

  it('refreshes few entities at once, whatever is asked for', async () => {
    const { endAll, inner, mostAtOnce, refresh } = open(4);

    const asked = refs(104).map(ref => refresh.refresh(ref));
    await endAll();
    await Promise.all(asked);

    expect(mostAtOnce()).toBe(4);
    expect(inner.refresh).toHaveBeenCalledTimes(104);
  });

  it('refuses what more than a hundred would have to wait for', async () => {
    const { endAll, inner, refresh } = open(4);

    const asked = refs(200).map(ref => refresh.refresh(ref));
    const settled = Promise.allSettled(asked);
    await endAll();

    const refused = (await settled).filter(it => it.status === 'rejected');
    expect(refused).toHaveLength(96);
    expect(refused[0]).toMatchObject({
      reason: expect.any(ServiceUnavailableError),
    });
    expect(inner.refresh).toHaveBeenCalledTimes(104);
  });

  it('goes on for the others where one leaves, and stops where all have left', async () => {
    const { endAll, inner, refresh, running } = open();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = refresh.refresh(memories, { signal: one.signal });
    const second = refresh.refresh(memories, { signal: other.signal });
    await setImmediate();

    one.abort();
    await expect(first).rejects.toThrow(/abort/);
    expect(running.get(memories)?.signal?.aborted).toBe(false);

    other.abort();
    await expect(second).rejects.toThrow(/abort/);
    const third = refresh.refresh(memories);
    await endAll();
    await expect(third).resolves.toBeDefined();
    expect(inner.refresh).toHaveBeenCalledTimes(2);
  });

  it('keeps no place in line for one who has left', async () => {
    const { endAll, inner, refresh } = open(1);
    const first = refresh.refresh(memories);
    const leaving = new AbortController();
    const waiting = refs(100).map(ref =>
      refresh.refresh(ref, { signal: leaving.signal }),
    );
    const settled = Promise.allSettled(waiting);
    await setImmediate();
    leaving.abort();
    await settled;

    const last = refresh.refresh('component:default/last');
    await endAll();
    await Promise.all([first, last]);

    expect(inner.refresh.mock.calls.map(([ref]) => ref)).toEqual([
      memories,
      'component:default/last',
    ]);
  });
});
