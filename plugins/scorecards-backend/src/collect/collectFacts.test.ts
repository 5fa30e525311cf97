import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CollectedFacts,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { component, docsDeclaration } from '../__testUtils__/nursery';
import { collectFacts } from './collectFacts';

const entities = [component('memories'), component('billing')];
const [memories, billing] = entities.map(it => stringifyEntityRef(it));
const now = new Date('2026-03-01T09:00:00Z');

function collectFrom(
  collect: FactProvider['collect'],
  options: { timeoutMs?: number; signal?: AbortSignal } = {},
) {
  return collectFacts(
    { declaration: docsDeclaration, collect },
    { entities, now, timeoutMs: 5_000, ...options },
  );
}

const failure = (entity: string, message: string) => ({
  provider: 'docs',
  entity,
  at: '2026-03-01T09:00:00.000Z',
  message,
});
const observation = (entity: string, pages: number, observedAt?: string) => ({
  provider: 'docs',
  entity,
  values: { pages },
  observedAt: observedAt ?? '2026-03-01T09:00:00.000Z',
});

describe('collectFacts', () => {
  it('takes values as observed now, or when the provider says', async () => {
    const batch = await collectFrom(async () => [
      { entity: memories, values: { pages: 3 } },
      {
        entity: billing,
        values: { pages: 4 },
        observedAt: '2026-02-01T09:00:00+09:00',
      },
    ]);

    expect(batch).toEqual({
      observed: [
        observation(memories, 3),
        observation(billing, 4, '2026-02-01T00:00:00.000Z'),
      ],
      failed: [],
      stray: [],
      retries: [],
    });
  });

  it('takes no answer for a failure, never for an empty success', async () => {
    const batch = await collectFrom(async () => []);

    expect(batch.observed).toEqual([]);
    expect(batch.failed).toEqual([
      failure(memories, 'The provider gave no answer about this entity'),
      failure(billing, 'The provider gave no answer about this entity'),
    ]);
  });

  it('refuses values that break the promise, one entity at a time', async () => {
    const batch = await collectFrom(async () => [
      { entity: memories, values: { pages: 'three' } },
      { entity: billing, values: { pages: 4 } },
    ]);

    expect(batch.observed).toEqual([observation(billing, 4)]);
    expect(batch.failed).toEqual([
      failure(memories, expect.stringContaining('facts.docs.pages must be')),
    ]);
  });

  it('keeps the first answer, and says what was not asked', async () => {
    const batch = await collectFrom(async () => [
      { entity: memories, values: { pages: 3 } },
      { entity: memories, values: { pages: 4 } },
      { entity: 'component:default/other', values: { pages: 1 } },
      { entity: billing, error: 'No access' },
    ]);

    expect(batch).toEqual({
      observed: [observation(memories, 3)],
      failed: [failure(billing, 'No access')],
      stray: [
        expect.stringContaining('a second answer'),
        expect.stringContaining('component:default/other'),
      ],
      retries: [],
    });
  });

  it.each([
    ['in ten minutes', '2026-03-01T18:10:00+09:00', '2026-03-01T09:10:00.000Z'],
    ['at once', '2026-03-01T09:00:00Z', '2026-03-01T09:01:00.000Z'],
    ['in the past', '2025-01-01T00:00:00Z', '2026-03-01T09:01:00.000Z'],
    ['when its schedule comes round anyway', '2026-03-01T10:00:00Z', undefined],
  ])('asks again where the provider wants it %s', async (_, retryAt, dueAt) => {
    const { failed, retries } = await collectFrom(async () => [
      { entity: memories, error: 'Slow down', retryAt },
      { entity: billing, error: 'No access' },
    ]);

    expect(failed).toHaveLength(2);
    expect(retries).toEqual(
      dueAt ? [{ provider: 'docs', entity: memories, dueAt }] : [],
    );
  });

  it('passes on that what was known is to be forgotten', async () => {
    const { failed } = await collectFrom(async () => [
      { entity: memories, error: 'Not yours', forgetsValues: true },
      { entity: billing, error: 'No access', forgetsValues: false },
    ]);

    expect(failed).toEqual([
      { ...failure(memories, 'Not yours'), forgetsValues: true },
      failure(billing, 'No access'),
    ]);
  });

  it('keeps what came before the provider threw', async () => {
    const batch = await collectFrom(async function* collect() {
      yield { entity: memories, values: { pages: 3 } };
      throw new Error('The site is down');
    });

    expect(batch.observed).toEqual([observation(memories, 3)]);
    expect(batch.failed).toEqual([
      failure(billing, 'The provider failed: The site is down'),
    ]);
  });

  it.each<[string, FactProvider['collect']]>([
    [
      'throws at once',
      () => {
        throw new Error('Broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Broken'))],
    ['throws no error', () => Promise.reject('Broken')],
  ])('records a failure where a provider %s', async (_, collect) => {
    const { failed } = await collectFrom(collect);

    expect(failed.map(({ message }) => message)).toEqual([
      'The provider failed: Broken',
      'The provider failed: Broken',
    ]);
  });

  it.each([
    ['a symbol', Symbol('Broken')],
    ['an object without a prototype', Object.create(null)],
    [
      'what throws when it is made a text',
      {
        toString() {
          throw new Error('Broken');
        },
      },
    ],
  ])('records a failure where a provider throws %s', async (_, thrown) => {
    const { failed } = await collectFrom(() => Promise.reject(thrown));

    expect(failed).toHaveLength(2);
  });

  it('records a failure where a provider answers with what is no list', async () => {
    const { failed } = await collectFrom(
      async () => 3 as unknown as CollectedFacts[],
    );

    expect(failed).toHaveLength(2);
  });

  it('waits no longer than it may for a provider that hangs and does not listen', async () => {
    const batch = await collectFrom(
      async function* collect() {
        yield { entity: memories, values: { pages: 3 } };
        await new Promise(() => {});
      },
      { timeoutMs: 30 },
    );

    expect(batch.observed).toEqual([observation(memories, 3)]);
    expect(batch.failed).toEqual([
      failure(billing, 'The provider took longer than 0.03 s'),
    ]);
  });

  it('aborts the provider when the time is over', async () => {
    const seen: boolean[] = [];
    await collectFrom(
      async ({ signal }) => {
        await new Promise(resolve => signal.addEventListener('abort', resolve));
        seen.push(signal.aborted);
        return [];
      },
      { timeoutMs: 30 },
    );

    expect(seen).toEqual([true]);
  });

  it('does not ask where it is aborted before', async () => {
    const collect = jest.fn(async () => []);

    const { failed } = await collectFrom(collect, {
      signal: AbortSignal.abort(),
    });

    expect(failed).toHaveLength(2);
    expect(collect).not.toHaveBeenCalled();
  });

  it('keeps nothing of the answers once they are taken, long before the timeout', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const answered: WeakRef<object>[] = [];

    const { signal } = new AbortController();
    const asked = await collectFrom(
      async function* collect() {
        for (const entity of [memories, billing]) {
          const values = { pages: 3 };
          answered.push(new WeakRef(values));
          yield { entity, values };
        }
      },
      { timeoutMs: 60_000, signal },
    ).then(({ observed }) => observed.length);
    await setImmediate();
    collectGarbage();

    expect(asked).toBe(2);
    expect(answered.map(ref => ref.deref())).toEqual([undefined, undefined]);
    expect(signal.aborted).toBe(false);
  });
});
