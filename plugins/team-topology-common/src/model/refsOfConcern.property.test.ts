import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import * as fc from 'fast-check';
import { GoldenPathFinder } from '../finder/GoldenPathFinder';
import { findRoute } from '../route/findRoute';
import { group, user } from './__testUtils__/builders';
import { DAYS, organisations } from './__testUtils__/organisations';
import { buildOrgModel, OrgModelOptions } from './buildOrgModel';
import { OrgModel } from './OrgModel';
import { refsOfConcern } from './refsOfConcern';
import { withhold } from './withhold';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const AT = DAYS[20];
const TEAMS = { 'spec.type': 'team' };

/** Relations that stand for a field of the spec. */
const FIELDS: Record<string, string> = {
  ownedBy: 'owner',
  dependsOn: 'dependsOn',
  memberOf: 'memberOf',
  childOf: 'parent',
};

/** As the catalog makes them: relations say what the spec says. */
function withoutContradictions(entity: Entity): Entity {
  const { relations = [], spec = {} } = entity;
  const related = relations.filter(({ type }) => !spec[FIELDS[type] ?? type]);
  return { ...entity, relations: related };
}

/** A directory with some teams in it, of which a reader does not see everything. */
const directories = fc
  .tuple(
    organisations(NAMES),
    fc.array(
      fc.record({
        name: fc.constantFrom(...NAMES),
        parent: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
        children: fc.subarray(NAMES, { maxLength: 2 }),
        members: fc.subarray(NAMES, { maxLength: 2 }),
        type: fc.constantFrom('team', 'access', 'access'),
      }),
      { maxLength: 10 },
    ),
    fc.array(
      fc.tuple(fc.constantFrom(...NAMES), fc.subarray(NAMES, { maxLength: 3 })),
      { maxLength: 6 },
    ),
  )
  .map(([some, groups, users]) => {
    const all = [
      ...groups.map(({ name, parent, ...spec }) =>
        group(name, { ...spec, ...(parent !== undefined && { parent }) }),
      ),
      ...users.map(([name, memberOf]) => user(name, ...memberOf)),
      ...some.map(withoutContradictions),
    ];
    // A catalog has each ref once.
    return [
      ...new Map(all.map(entity => [stringifyEntityRef(entity), entity])),
    ].map(([, entity]) => entity);
  });

const readers = directories.chain(entities =>
  fc.tuple(
    fc.constant(entities),
    fc
      .subarray(entities)
      .map(hidden => new Set(hidden.map(it => stringifyEntityRef(it)))),
    fc.constantFrom(undefined, TEAMS),
  ),
);

/** The model that a reader gets of everything, and the one of what concerns it. */
function both(
  entities: readonly Entity[],
  hidden: ReadonlySet<string>,
  options: Pick<OrgModelOptions, 'teams'> & { isCounted: boolean },
): OrgModel[] {
  const concern = refsOfConcern(entities, options);
  const asked = [...hidden].filter(ref => concern.has(ref));
  const narrowed = entities.filter(it => concern.has(stringifyEntityRef(it)));
  return [
    buildOrgModel(withhold(entities, hidden), { ...options, at: AT }),
    buildOrgModel(withhold(narrowed, new Set(asked)), { ...options, at: AT }),
  ];
}

describe('refsOfConcern, whatever the organisation and the reader', () => {
  it.each([
    ['whatever it is', {}],
    // A hidden child before the one that closes a circle of groups.
    ['where groups go round', { seed: -574223790 }],
  ])('leaves the same model, %s', (_, run) => {
    fc.assert(
      fc.property(readers, ([entities, hidden, teams]) => {
        const [all, narrowed] = both(entities, hidden, {
          ...{ teams, isCounted: true },
        });
        expect(narrowed).toStrictEqual(all);
      }),
      { numRuns: 1_000, ...run },
    );
  });

  it('leaves the same answers where nothing is counted', () => {
    fc.assert(
      fc.property(readers, ([entities, hidden, teams]) => {
        const [, narrowed] = both(entities, hidden, {
          ...{ teams, isCounted: false },
        });
        const [all] = both(entities, hidden, { teams, isCounted: true });
        expect(answersOf(narrowed)).toStrictEqual(answersOf(all));
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves out the groups and people of a directory', () => {
    const concern = refsOfConcern(
      [
        group('access-1', { type: 'access' }),
        group('access-2', { type: 'access', parent: 'access-1' }),
        group('department', { type: 'department' }),
        group('sre', { parent: 'department' }),
        user('ada', 'sre', 'access-2'),
        user('bob', 'access-2'),
      ],
      { teams: TEAMS, isCounted: true },
    );
    expect([...concern].sort()).toEqual([
      'group:default/department',
      'group:default/sre',
      'user:default/ada',
    ]);
  });
});

/** What is answered without a count. */
function answersOf(model: OrgModel) {
  const finder = GoldenPathFinder.create(model);
  return {
    routes: model.responsibilities.map(({ ref }) => [
      findRoute(model, { responsibility: ref }),
      ...model.teams.map(team =>
        findRoute(model, { responsibility: ref, from: team.ref }),
      ),
    ]),
    paths: ['run a web service', 'a', 'b'].map(need => finder.find(need)),
  };
}
