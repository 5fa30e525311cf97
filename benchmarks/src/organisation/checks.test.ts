import {
  compileScorecard,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { checks } from './checks';
import { scorecards } from './entities';
import { factName, factsOf, SUBJECTS } from './facts';

const declaration: FactProviderDeclaration = {
  id: 'bench',
  title: 'Benchmark',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: SUBJECTS.flatMap(subject => [
    {
      name: factName(subject, 'enabled'),
      type: 'boolean' as const,
      description: '',
    },
    {
      name: factName(subject, 'count'),
      type: 'number' as const,
      description: '',
    },
    {
      name: factName(subject, 'percent'),
      type: 'number' as const,
      description: '',
    },
    {
      name: factName(subject, 'tier'),
      type: 'string' as const,
      description: '',
    },
    {
      name: factName(subject, 'tags'),
      type: 'string-list' as const,
      description: '',
    },
  ]),
};

describe('checks', () => {
  it('are valid in scorecards, each once', () => {
    const compiled = scorecards(50).map(it =>
      compileScorecard(it, [declaration]),
    );

    expect(compiled.flatMap(it => it.invalid)).toEqual([]);
    expect(new Set(checks(50).map(({ rule }) => rule)).size).toBe(50);
  });

  it('are the first ones of more', () => {
    expect(
      checks(50)
        .slice(0, 10)
        .map(it => it.rule),
    ).toEqual(checks(10).map(it => it.rule));
  });

  it('hold for some and not for others', () => {
    const all = Array.from({ length: 200 }, (_, at) => factsOf(at));

    for (const { id, holds } of checks(50)) {
      const held = all.filter(holds).length;
      expect([id, held > 0 && held < all.length]).toEqual([id, true]);
    }
  });
});

describe('factsOf', () => {
  it('gives twenty facts, the same every time', () => {
    expect(Object.keys(factsOf(7))).toHaveLength(20);
    expect(factsOf(7)).toEqual(factsOf(7));
  });

  it('differs for 5 % of the entities in another version', () => {
    const changed = Array.from({ length: 1_000 }, (_, at) => at).filter(
      at => JSON.stringify(factsOf(at)) !== JSON.stringify(factsOf(at, 1)),
    );

    expect(changed).toHaveLength(50);
  });
});
