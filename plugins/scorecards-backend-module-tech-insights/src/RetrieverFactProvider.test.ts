import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  AnswerLatest,
  serveTechInsights,
} from './__testUtils__/serveTechInsights';
import { LatestReader } from './facts/LatestReader';
import { RetrieverFactProvider } from './RetrieverFactProvider';
import { declareRetrievers } from './schemas/declareRetrievers';
import { readSchema } from './schemas/RetrieverSchema';

const server = setupServer();
const RETRIEVED_AT = '2026-11-29T10:00:00.000Z';

const { declared } = declareRetrievers(
  [
    { id: 'docs', entityFilter: { kind: 'component' }, hasDocs: boolean() },
    { id: 'tags', tagCount: { type: 'integer', description: '' } },
  ].flatMap(sent => readSchema(sent) ?? []),
  { maxAge: 'P2D' },
);

function boolean() {
  return { type: 'boolean', description: '' };
}

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service' },
  };
}

const components = (count: number) =>
  Array.from({ length: count }, (_, at) => component(`c${at}`));

/** A provider for each retriever, as the module makes them. */
function serve(latest: AnswerLatest) {
  const { asked, client } = serveTechInsights(server, { latest });
  const reader = LatestReader.create({
    client,
    retrievers: declared.map(({ id }) => id),
  });
  const harnesses = declared.map(retriever =>
    FactProviderHarness.create(
      RetrieverFactProvider.create({
        ...{ reader, retriever, concurrency: 4, timeout: { minutes: 2 } },
      }),
    ),
  );
  return { asked, harnesses };
}

const row = (facts: object) => ({ timestamp: RETRIEVED_AT, facts });

describe('RetrieverFactProvider', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2026-11-30T10:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    server.resetHandlers();
  });
  afterAll(() => server.close());

  it('says what each retriever has found, with its own time', async () => {
    const { harnesses } = serve(({ entity }) =>
      entity.endsWith('c0')
        ? {
            docs: row({ hasDocs: false }),
            tags: { timestamp: '2026-11-30T09:00:00Z', facts: { tagCount: 3 } },
          }
        : { docs: row({}) },
    );

    const [docs, tags] = await Promise.all(
      harnesses.map(it => it.collect(components(2))),
    );

    const [c0, c1] = components(2).map(it => stringifyEntityRef(it));
    expect(docs.get(c0)).toEqual({
      entity: c0,
      values: { hasDocs: false },
      observedAt: RETRIEVED_AT,
    });
    expect(tags.get(c0)).toEqual({
      entity: c0,
      values: { tagCount: 3 },
      observedAt: '2026-11-30T09:00:00.000Z',
    });
    // There is an observation without the fact: unknown, and not false.
    expect(docs.get(c1)).toEqual({
      entity: c1,
      values: {},
      observedAt: RETRIEVED_AT,
    });
    // There is no observation: unknown, and not zero.
    expect(tags.get(c1)).toEqual({
      entity: c1,
      values: {},
      observedAt: '2026-11-28T10:00:00.000Z',
    });
  });

  it('costs one request for each entity, however many retrievers there are', async () => {
    const { asked, harnesses } = serve(() => ({}));

    await Promise.all(harnesses.map(it => it.collect(components(100))));
    await harnesses[0].collect(components(100));

    expect(asked).toHaveLength(100);
    expect(asked[0].ids).toEqual(['docs', 'tags']);
  });

  it('asks only about the entities that the retriever looks at', async () => {
    const { asked, harnesses } = serve(() => ({}));
    const api: Entity = { ...component('api'), kind: 'API' };

    expect((await harnesses[0].collect([api])).size).toBe(0);
    expect(asked).toHaveLength(0);
  });

  it('fails for one entity alone', async () => {
    const { harnesses } = serve(({ entity }) =>
      entity.endsWith('c1')
        ? new HttpResponse('', { status: 422 })
        : { docs: row({ hasDocs: true }) },
    );

    const answers = await harnesses[0].collect(components(3));

    expect(answers.get('component:default/c1')).toMatchObject({
      error: expect.stringContaining('Tech Insights answered 422'),
    });
    expect(answers.get('component:default/c2')).toMatchObject({
      values: { hasDocs: true },
    });
  });

  it('answers each entity with the failure while Tech Insights is down, and hardly asks', async () => {
    const { asked, harnesses } = serve(
      () => new HttpResponse('', { status: 503 }),
    );

    const answers = await harnesses[0].collect(components(100));

    expect([...answers.values()]).toHaveLength(100);
    for (const answer of answers.values()) {
      expect(answer).toEqual({
        entity: answer.entity,
        error: expect.stringContaining('Tech Insights answered 503'),
        retryAt: expect.any(String),
      });
    }
    expect(answers.get('component:default/c99')).toMatchObject({
      retryAt: expect.stringMatching(/^2026-11-30T10:01:0/),
    });
    expect(asked.length).toBeLessThanOrEqual(20);
  });

  it('stops when it is aborted', async () => {
    const { harnesses } = serve(() => new Promise(() => {}));

    await expect(
      harnesses[0].expectToStop(components(20), { abortAfterMs: 50 }),
    ).resolves.toBeUndefined();
  });
});
