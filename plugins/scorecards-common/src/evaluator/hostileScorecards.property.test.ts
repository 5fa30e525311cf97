import fc from 'fast-check';
import { anyInput } from '../__testUtils__/arbitraries';
import { NOW, SERVICE } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardEntity } from '../kinds/Scorecard';
import { findScorecardProblems } from '../schema';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { explainAll } from './explain';
import { packStates, unpackStates } from './packStates';

jest.setTimeout(60_000);

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const names = fc.constantFrom(...NAMES, 'bronze', 'a', '');
/** Anything that YAML can say, often with names that every object has. */
const { anything } = fc.letrec<{ anything: unknown }>(tie => ({
  anything: fc.oneof(
    { maxDepth: 3 },
    names,
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.dictionary(names, tie('anything'), { maxKeys: 3 }),
  ),
}));
const sometimes = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: anything });

const checks = fc.record(
  {
    id: sometimes(names),
    level: sometimes(names),
    rule: sometimes(fc.constant('facts.catalog.ownerResolves')),
    title: sometimes(names),
    message: sometimes(fc.constant('{{ facts.catalog.tags }} <b>')),
    capability: sometimes(names),
    appliesTo: sometimes(fc.constant({ kind: 'Component' })),
    enforceFrom: sometimes(fc.constant('2027-01-01')),
  },
  { requiredKeys: ['id', 'level', 'rule'] },
);
const scorecards = fc
  .record(
    {
      lifecycle: sometimes(fc.constant('active')),
      appliesTo: sometimes(fc.constant({ kind: 'Component' })),
      levels: sometimes(
        fc.array(fc.record({ id: sometimes(names) }), { maxLength: 3 }),
      ),
      checks: sometimes(fc.array(sometimes(checks), { maxLength: 4 })),
    },
    { requiredKeys: ['levels', 'checks', 'appliesTo'] },
  )
  .map(spec => ({ ...scorecardOf([]), spec } as unknown as ScorecardEntity));

describe('a scorecard of anything', () => {
  it('is judged, and says which of its fields are wrong', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(scorecards, anyInput, (scorecard, input) => {
        for (const { field, message } of findScorecardProblems(scorecard)) {
          expect(field).toMatch(/^spec\b/);
          expect(message).toContain(field);
          expect(message.length).toBeLessThan(1_000);
        }
        const compiled = compileScorecard(scorecard, providers);
        const result = evaluate(compiled, input);
        expect(explainAll(compiled, input)).toHaveLength(
          Object.keys(result?.states ?? {}).length,
        );
        const { states, announced } = result ?? { states: {}, announced: [] };
        expect(unpackStates(packStates({ states, announced })).states).toEqual(
          states,
        );
      }),
      { numRuns: 400 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('is judged as the rest of it where an id is a word that programs use', () => {
    for (const name of NAMES) {
      const compiled = compileScorecard(
        scorecardOf([{ id: name }, { id: 'sound' }]),
        providers,
      );
      const result = evaluate(compiled, {
        entity: SERVICE,
        now: NOW,
        facts: [],
      });
      expect(result?.states).toEqual({ sound: 'unknown' });
      expect(compiled.invalid).toMatchObject([{ check: name, field: 'id' }]);
    }
  });
});
