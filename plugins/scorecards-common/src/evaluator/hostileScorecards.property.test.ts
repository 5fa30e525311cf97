import fc from 'fast-check';
import { anyInput } from '../__testUtils__/arbitraries';
import { NOW, SERVICE } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardEntity } from '../kinds/Scorecard';
import { findScorecardProblems } from '../schema/findScorecardProblems';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { explainAll } from './explain';

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
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anything });

const checks = fc.record(
  {
    id: sometimes(fc.constantFrom('sound', 'other', 'third')),
    level: sometimes(fc.constantFrom('bronze', 'silver')),
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
        fc.oneof(
          fc.constant([{ id: 'bronze' }, { id: 'silver' }]),
          fc.array(fc.record({ id: sometimes(names) }), { maxLength: 3 }),
        ),
      ),
      checks: sometimes(fc.array(sometimes(checks), { maxLength: 4 })),
    },
    { requiredKeys: ['levels', 'checks', 'appliesTo'] },
  )
  .map(spec => {
    // As it arrives from the catalog: nobody has looked at what is in it.
    const arrived: ScorecardEntity = JSON.parse(
      JSON.stringify({ ...scorecardOf([]), spec }),
    );
    return arrived;
  });

describe('a scorecard of anything', () => {
  it('is judged, and says which of its fields are wrong', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const seen = { wrong: 0, judged: 0 };
    fc.assert(
      fc.property(scorecards, anyInput, (scorecard, input) => {
        const problems = findScorecardProblems(scorecard);
        seen.wrong += problems.length > 0 ? 1 : 0;
        for (const { field, message } of problems) {
          expect(field).toMatch(/^spec\b/);
          expect(message).toContain(field);
          expect(message.length).toBeLessThan(1_000);
        }
        const compiled = compileScorecard(scorecard, providers);
        const result = evaluate(compiled, input);
        expect(explainAll(compiled, input)).toHaveLength(
          Object.keys(result?.states ?? {}).length,
        );
        const states = Object.keys(result?.states ?? {});
        seen.judged += states.length > 0 ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    // It is one of anything, and still a scorecard.
    expect(seen.judged).toBeGreaterThan(20);
    expect(seen.wrong).toBeGreaterThan(100);
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
