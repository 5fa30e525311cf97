import { FactObservation } from '@kumiki/backstage-plugin-scorecards-common';
import { deploysDeclaration, docsDeclaration } from '../__testUtils__/nursery';
import { readObservations } from './readObservations';

const declarations = {
  all: [
    {
      ...deploysDeclaration,
      facts: [
        ...deploysDeclaration.facts,
        { name: 'isFrozen', type: 'boolean' as const, description: '' },
        { name: 'target', type: 'string' as const, description: '' },
        { name: 'regions', type: 'string-list' as const, description: '' },
        { name: 'lastAt', type: 'timestamp' as const, description: '' },
      ],
    },
    docsDeclaration,
  ],
  isPushed: (id: string) => id === 'deploys',
};
const now = new Date('2026-03-01T09:00:00Z');

const good: FactObservation = {
  provider: 'deploys',
  entity: 'component:default/memories',
  observedAt: '2026-03-01T08:00:00Z',
  values: { minutesP95: 12.5 },
};

const read = (...given: object[]) =>
  readObservations(given as FactObservation[], { declarations, now });

describe('readObservations', () => {
  it('accepts a value of every declared type', () => {
    const values = {
      minutesP95: -0.5,
      isFrozen: false,
      target: '',
      regions: ['東京', 'osaka'],
      lastAt: '2026-02-28T23:59:59+09:00',
    };

    expect(read({ ...good, values })[0].values).toEqual(values);
  });

  it('writes refs and moments in one form', () => {
    expect(
      read({
        ...good,
        entity: 'Component:default/Memories',
        observedAt: '2026-03-01T17:00+09:00',
      }),
    ).toEqual([{ ...good, observedAt: '2026-03-01T08:00:00.000Z' }]);
  });

  it('lets a clock be five minutes ahead, and no more', () => {
    expect(read({ ...good, observedAt: '2026-03-01T09:05:00Z' })).toHaveLength(
      1,
    );
    expect(() =>
      read(good, { ...good, observedAt: '2026-03-01T09:05:01Z' }),
    ).toThrow(
      'observations[1].observedAt is in the future: 2026-03-01T09:05:01Z',
    );
  });

  it.each([
    [{ provider: 'deploy' }, '.provider: "deploy" is not a fact provider'],
    [
      { provider: 'docs' },
      '.provider: facts of docs are collected, not pushed',
    ],
    [{ entity: 'memories' }, '.entity must be a full entity ref'],
    [{ entity: 'component:memories' }, '.entity must be a full entity ref'],
    [{ entity: 'component:default/a b' }, '.entity must be a full entity ref'],
    [{ entity: 'component:default/a\0' }, '.entity must be a full entity ref'],
    [{ entity: 'a:default/\ud800' }, '.entity must be a full entity ref'],
    [{ observedAt: 'yesterday' }, '.observedAt must be a timestamp'],
    [{ observedAt: '2026-03-01' }, '.observedAt must be a timestamp'],
    [{ observedAt: '2026-02-30T00:00:00Z' }, '.observedAt must be a timestamp'],
    [{ observedAt: '2026-03-01T08:00:00' }, '.observedAt must be a timestamp'],
    [
      { values: { minutesP96: 1 } },
      '.values: "minutesP96" is not a fact that deploys declares',
    ],
    [{ values: JSON.parse('{"__proto__":1}') }, '"__proto__" is not a fact'],
    [{ values: { constructor: 1 } }, '"constructor" is not a fact'],
    [
      { values: { minutesP95: '12' } },
      '.values: facts.deploys.minutesP95 must be a finite number',
    ],
    [
      { values: { isFrozen: 1 } },
      'facts.deploys.isFrozen must be true or false',
    ],
    [{ values: { target: null } }, 'facts.deploys.target must be a string'],
    [{ values: { regions: ['a', 1] } }, 'facts.deploys.regions must be a list'],
    [{ values: { lastAt: 'x' } }, 'facts.deploys.lastAt must be a timestamp'],
  ])('refuses %j and names the first that is so', (wrong, message) => {
    expect(() => read(good, { ...good, ...wrong }, { provider: '?' })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/^observations\[1\]\./),
      }),
    );
    expect(() => read(good, { ...good, ...wrong })).toThrow(message);
  });

  it('does not choke on what is nested deeply', () => {
    const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);

    expect(() => read({ ...good, values: { regions: nested } })).toThrow(
      'observations[0].values: facts.deploys.regions must be',
    );
  });

  it('takes 10,000 facts and not one more, over all observations', () => {
    const many = Array.from({ length: 9_999 }, (_, index) => ({
      ...good,
      entity: `component:default/c${index}`,
    }));

    expect(read(...many, good)).toHaveLength(10_000);
    expect(() => read(...many, good, { ...good, values: {} })).toThrow(
      'observations[10000] brings the batch to 10001 facts; at most 10000 fit in one batch',
    );
    expect(() =>
      read(...many, { ...good, values: { minutesP95: 1, isFrozen: true } }),
    ).toThrow('observations[9999] brings the batch to 10001 facts');
  });
});
