import { Entity } from '@backstage/catalog-model';
import * as fc from 'fast-check';
import { addDays } from '../reading/days';
import {
  capability,
  component,
  group,
  interaction,
  responsibility,
  user,
} from './__testUtils__/builders';
import {
  brokenEntities,
  DAYS,
  organisations,
} from './__testUtils__/organisations';
import { buildOrgModel } from './buildOrgModel';
import { OrgModel } from './OrgModel';

const dates = fc.constantFrom(...DAYS);

const apartFromDate = ({ at: _, ...model }: OrgModel) => model;

const refsOf = (items: { ref: string }[]) => items.map(({ ref }) => ref);

describe('buildOrgModel, whatever the organisation', () => {
  it('gives the same model for the same entities in any order', () => {
    const shuffled = organisations().chain(entities =>
      fc.tuple(
        fc.constant(entities),
        fc.shuffledSubarray(entities, { minLength: entities.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, dates, ([entities, reordered], at) => {
        expect(JSON.stringify(buildOrgModel(reordered, { at }))).toBe(
          JSON.stringify(buildOrgModel(entities, { at })),
        );
      }),
    );
  });

  it('survives broken entities, and what is sound survives them, too', () => {
    fc.assert(
      fc.property(fc.array(brokenEntities()), dates, (broken, at) => {
        const sound = [group('sound-1'), group('sound-2')];
        const provided = interaction('sound', {
          from: 'sound-1',
          to: ['sound-2'],
          since: DAYS[0],
        });

        const model = buildOrgModel([...broken, provided, ...sound], { at });

        expect(refsOf(model.teams)).toStrictEqual(
          expect.arrayContaining([
            'group:default/sound-1',
            'group:default/sound-2',
          ]),
        );
        expect(refsOf(model.interactions)).toContain(
          'teaminteraction:default/sound',
        );
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing of what it was given', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const before = structuredClone(entities);
        buildOrgModel(entities, { at });
        expect(entities).toEqual(before);
      }),
    );
  });

  it('is what arrives when it is sent as JSON', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at });
        expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
      }),
    );
  });

  it('sorts everything by ref, each once', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at });
        const lists = [
          refsOf(model.teams),
          refsOf(model.groupings),
          refsOf(model.interactions),
          refsOf(model.responsibilities),
          refsOf(model.capabilities),
          refsOf(model.optOuts),
          model.epochs,
          ...model.groupings.map(({ teams }) => teams),
          ...model.interactions.map(({ to }) => to),
          ...model.capabilities.map(({ consumers }) => consumers),
          ...model.responsibilities.flatMap(item => [
            item.children,
            item.acceptedBy,
            item.declinedBy,
            item.interimBy,
            item.goneTeams ?? [],
          ]),
          ...model.teams.map(({ contested = [] }) => contested),
          ...model.findings.map(({ others = [] }) => others),
        ];
        for (const list of lists) {
          expect(list).toStrictEqual([...new Set(list)].sort());
        }
      }),
    );
  });

  it('gives each responsibility one state, and an owner only to what is owned', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const { responsibilities } = buildOrgModel(entities, { at });
        for (const item of responsibilities) {
          const { state, stateFrom, owner, acceptedBy, interimBy } = item;
          const { goneTeams = [] } = item;
          const isDeclared = stateFrom === 'declaration';
          const expected = {
            owned: isDeclared ? acceptedBy.length > 0 : acceptedBy.length === 0,
            contested: !isDeclared || acceptedBy.length > 1,
            interim: !isDeclared || interimBy.length > 0,
            orphaned: !isDeclared || goneTeams.length > 0,
            dropped: [acceptedBy, interimBy, goneTeams].every(
              teams => teams.length === 0,
            ),
            // Only of what is past.
            unknown: false,
          };
          expect(expected[state]).toBe(true);
          expect(owner === undefined || state === 'owned').toBe(true);
          expect(
            owner !== undefined ||
              state !== 'owned' ||
              stateFrom === 'children',
          ).toBe(true);
          expect(!isDeclared || !owner || acceptedBy.includes(owner)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('puts responsibilities into a forest in which every path ends', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const { responsibilities } = buildOrgModel(entities, { at });
        const byRef = new Map(responsibilities.map(item => [item.ref, item]));
        for (const item of responsibilities) {
          let ancestor = item.parent;
          for (let steps = 0; ancestor !== undefined; steps += 1) {
            expect(steps).toBeLessThan(responsibilities.length);
            expect(byRef.has(ancestor)).toBe(true);
            ancestor = byRef.get(ancestor)?.parent;
          }
          for (const child of item.children) {
            expect(byRef.get(child)?.parent).toBe(item.ref);
          }
        }
      }),
    );
  });

  it('puts each group into one place: a team, a grouping or founded later', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const { teams, groupings, laterTeams } = buildOrgModel(entities, {
          at,
        });
        const everything = buildOrgModel(entities, { at: '9999-12-31' });
        // A grouping that describes itself is a team, too.
        const present = [
          ...refsOf(teams.filter(({ isGrouping }) => !isGrouping)),
          ...refsOf(groupings),
          ...refsOf(laterTeams),
        ];
        expect(new Set(present).size).toBe(present.length);
        expect([
          ...refsOf(everything.teams),
          ...refsOf(everything.groupings),
        ]).toStrictEqual(expect.arrayContaining(present));
        expect(refsOf(groupings)).toStrictEqual(
          expect.arrayContaining(
            refsOf(teams.filter(({ isGrouping }) => isGrouping)),
          ),
        );
      }),
    );
  });

  it('nests groupings so that every path ends', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const { groupings } = buildOrgModel(entities, { at });
        const byRef = new Map(groupings.map(item => [item.ref, item]));
        for (const grouping of groupings) {
          let above = grouping.partOf;
          for (let steps = 0; above !== undefined; steps += 1) {
            expect(steps).toBeLessThanOrEqual(groupings.length);
            above = byRef.get(above)?.partOf;
          }
        }
      }),
    );
  });

  it('changes on its epochs and on no other day', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at });
        const dayBefore = addDays(at, -1) ?? at;
        const before = buildOrgModel(entities, { at: dayBefore });
        const isEpoch = model.epochs.includes(at);
        expect(isEpoch ? 'may differ' : apartFromDate(model)).toStrictEqual(
          isEpoch ? 'may differ' : apartFromDate(before),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is at any date what it was at the latest epoch', () => {
    fc.assert(
      fc.property(organisations(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at });
        const epoch =
          model.epochs.filter(day => day <= at).pop() ?? '0000-01-01';
        expect(
          apartFromDate(buildOrgModel(entities, { at: epoch })),
        ).toStrictEqual(apartFromDate(model));
      }),
    );
  });

  it('finds the same faults at any date', () => {
    fc.assert(
      fc.property(organisations(), dates, dates, (entities, at, other) => {
        expect(buildOrgModel(entities, { at }).findings).toStrictEqual(
          buildOrgModel(entities, { at: other }).findings,
        );
      }),
    );
  });

  it('is not changed by an entity that has nothing to do with the rest', () => {
    const additions = fc.constantFrom<[keyof OrgModel | undefined, Entity]>(
      ['teams', group('unrelated')],
      ['responsibilities', responsibility('unrelated')],
      ['capabilities', capability('unrelated', { owner: null })],
      [undefined, user('unrelated', 'unrelated')],
      [undefined, component('unrelated', { owner: 'unrelated' })],
    );
    fc.assert(
      fc.property(
        organisations(),
        additions,
        dates,
        (entities, [list, addition], at) => {
          const before = buildOrgModel(entities, { at });
          const after = buildOrgModel([...entities, addition], { at });
          const isUnrelated = (item: unknown) =>
            JSON.stringify(item).includes('default/unrelated"');
          const rest = list && (after[list] as unknown[]);
          expect({
            ...after,
            ...(list && { [list]: rest?.filter(item => !isUnrelated(item)) }),
            declared: before.declared,
          }).toStrictEqual(before);
          expect(rest?.filter(isUnrelated) ?? [addition]).toHaveLength(1);
        },
      ),
    );
  });
});
