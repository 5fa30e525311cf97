import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readOptions } from './readOptions';

function read(techInsights?: JsonObject) {
  return readOptions(
    new ConfigReader({ scorecards: { providers: { techInsights } } }),
  );
}

describe('readOptions', () => {
  it('has defaults', () => {
    expect(read()).toEqual({
      retrievers: undefined,
      maxAge: 'P2D',
      concurrency: 4,
      frequency: undefined,
      timeout: { minutes: 2 },
      startTimeoutMs: 15_000,
    });
  });

  it('reads everything', () => {
    expect(
      read({
        retrievers: [
          {
            id: 'entity-owners',
            provider: 'owners',
            maxAge: 'P1D',
            appliesTo: { kind: 'Component' },
          },
          { id: 'docs' },
        ],
        maxAge: 'P7D',
        frequency: '6h',
        timeout: { minutes: 5 },
        concurrency: 8,
        startTimeout: '1m',
      }),
    ).toEqual({
      retrievers: [
        {
          id: 'entity-owners',
          provider: 'owners',
          maxAge: 'P1D',
          appliesTo: { kind: 'Component' },
        },
        { id: 'docs', provider: undefined, maxAge: undefined },
      ],
      maxAge: 'P7D',
      frequency: { hours: 6 },
      timeout: { minutes: 5 },
      concurrency: 8,
      startTimeoutMs: 60_000,
    });
  });

  it.each<[JsonObject, string]>([
    [{ maxAge: 'two days' }, 'techInsights: maxAge of provider any'],
    [{ concurrency: 21 }, 'techInsights.concurrency must be'],
    [{ concurrency: 0.5 }, 'techInsights.concurrency must be'],
    [{ frequency: 'often' }, 'techInsights.frequency'],
    [
      { retrievers: [{ id: 'a', provider: 'not-camel' }] },
      'techInsights.retrievers[0]: ',
    ],
    [
      { retrievers: [{ id: 'a' }, { id: 'b', maxAge: 'P' }] },
      'techInsights.retrievers[1]: maxAge',
    ],
    [
      { retrievers: [{ id: 'a', appliesTo: { $any: 1 } }] },
      'techInsights.retrievers[0]: appliesTo',
    ],
    [{ retrievers: [{ id: 'a' }, { id: 'a' }] }, 'two with the id a'],
    [
      {
        retrievers: [
          { id: 'a', provider: 'x' },
          { id: 'b', provider: 'x' },
        ],
      },
      'two with the provider x',
    ],
    [{ retrievers: [{ provider: 'x' }] }, "'scorecards.providers"],
  ])('refuses %j', (techInsights, message) => {
    expect(() => read(techInsights)).toThrow(message);
  });
});
