import * as fc from 'fast-check';
import { DAYS, organisations } from '../model/__testUtils__/organisations';
import { buildOrgModel } from '../model/buildOrgModel';
import { describeSmell } from './sentences/describeSmell';
import { findSmells } from './findSmells';
import { smellKey } from './OrgSmell';
import { readSmellEvidence } from './smellComponents';
import { SmellSnooze, withSnoozes } from './SmellReport';
import { SMELL_RULES } from './smellRules';

const dates = fc.constantFrom(...DAYS);

function smellsOf(
  entities: Parameters<typeof buildOrgModel>[0],
  at: string,
  knownSince = new Map<string, string>(),
) {
  return findSmells(buildOrgModel(entities, { at }), {
    evidence: readSmellEvidence(entities),
    knownSince,
  });
}

describe('findSmells, whatever the organisation', () => {
  it('finds the same in any order of the entities', () => {
    const shuffled = organisations().chain(entities =>
      fc.tuple(
        fc.constant(entities),
        fc.shuffledSubarray(entities, { minLength: entities.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, dates, ([entities, reordered], at) => {
        expect(JSON.stringify(smellsOf(reordered, at))).toBe(
          JSON.stringify(smellsOf(entities, at)),
        );
      }),
    );
  });

  it('finds nothing twice, keeps the order of the rules, and covers each of them', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const { smells, coverage } = smellsOf(entities, at);
        const keys = smells.map(smellKey);
        expect(new Set(keys).size).toBe(keys.length);
        const order = smells.map(({ rule }) => SMELL_RULES.indexOf(rule));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(coverage.map(({ rule }) => rule)).toEqual(SMELL_RULES);
        for (const { rule, evaluated } of coverage) {
          expect(
            smells.filter(smell => smell.rule === rule).length,
          ).toBeLessThanOrEqual(evaluated);
        }
      }),
    );
  });

  it('says each of them in both languages, and is what arrives as JSON', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const found = smellsOf(entities, at);
        expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
        for (const smell of found.smells) {
          for (const language of ['en', 'ja'] as const) {
            const text = describeSmell(smell, { language, names: {} });
            expect(JSON.stringify(text)).not.toMatch(/undefined|NaN/);
          }
        }
      }),
    );
  });

  it('changes nothing but its own smell by a snooze', () => {
    fc.assert(
      fc.property(organisations(), dates, fc.nat(), (entities, at, choice) => {
        const { smells } = smellsOf(entities, at);
        fc.pre(smells.length > 0);
        const chosen = smells[choice % smells.length];
        const { rule, subjects } = chosen;
        const snooze: SmellSnooze = {
          ...{ id: '1', rule, subjects, reason: 'Later.' },
          ...{ since: at, until: at },
        };

        const reported = withSnoozes(smells, [snooze], at);

        expect(
          reported.map(({ snooze: own, ...smell }) => ({
            smell,
            isSnoozed: own !== undefined,
          })),
        ).toEqual(
          smells.map(smell => ({ smell, isSnoozed: smell === chosen })),
        );
      }),
    );
  });

  it('takes nothing that is not known for good', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at, today: '2025-01-01' });
        const { smells, coverage } = findSmells(model);
        const rules = new Set(smells.map(({ rule }) => rule));
        for (const rule of ['OW01', 'TT14', 'TT19', 'BA06', 'PL03'] as const) {
          expect(rules.has(rule)).toBe(false);
        }
        const owners = coverage.find(({ rule }) => rule === 'OW01');
        expect(owners).toMatchObject({ evaluated: 0, notKnown: 1 });
      }),
    );
  });
});
