import * as fc from 'fast-check';
import { boundaries } from '../model/__testUtils__/boundaries';
import { DAYS, organisations } from '../model/__testUtils__/organisations';
import { buildOrgModel } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
import { withhold } from '../model/withhold';
import { findRoute } from './findRoute';
import { OrgRoute } from './OrgRoute';

const HIDDEN = 'hidden-from-the-reader';

const HIDDEN_REFS = new Set(
  ['group', 'user', 'component', 'responsibility', 'capability', 'template']
    .concat('teamapi', 'teaminteraction', 'optout', 'resource')
    .flatMap(kind =>
      ['default', 'tokyo'].map(namespace => `${kind}:${namespace}/${HIDDEN}`),
    ),
);

const dates = fc.constantFrom(...DAYS);

const anything = (names?: string[]) =>
  fc.oneof(boundaries(names), organisations(names));

/** Every question that a model has an answer to. */
function routesOf(model: OrgModel): OrgRoute[] {
  const froms = [undefined, ...model.teams.map(({ ref }) => ref)];
  return model.responsibilities.flatMap(({ ref }) =>
    froms.flatMap(
      from => findRoute(model, { responsibility: ref, from }) ?? [],
    ),
  );
}

/** What a team says of the responsibility that speaks for the one asked about. */
function stanceIn(model: OrgModel, { steps }: OrgRoute, team: string) {
  const about = steps[0]?.responsibility;
  const found = model.teams.find(({ ref }) => ref === team);
  const speaks = (items: { responsibility: string }[] = []) =>
    items.some(({ responsibility }) => responsibility === about);
  return {
    isYes: speaks(found?.does) || speaks(found?.interim),
    isNo: speaks(found?.doesNot),
    sendsTo: found?.doesNot.find(
      ({ responsibility }) => responsibility === about,
    )?.handOffTo,
  };
}

describe('findRoute, whatever the organisation', () => {
  it('is tried on answers of every kind', () => {
    const samples = fc.sample(boundaries(), { numRuns: 300, seed: 1 });
    const routes = samples.flatMap(entities =>
      routesOf(buildOrgModel(entities, { at: '2024-03-01' })),
    );
    expect(new Set(routes.map(({ foundBy }) => foundBy)).size).toBe(4);
    const uncertainties = new Set(routes.flatMap(item => item.uncertainties));
    // Nothing is overdue without a date of review.
    expect(uncertainties.size).toBe(11);
  });

  it('sends nobody to a team that declines', () => {
    fc.assert(
      fc.property(anything(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at });
        for (const route of routesOf(model)) {
          const named = [route.team, ...route.alternatives];
          for (const team of named.flatMap(item => item ?? [])) {
            const { isYes, isNo } = stanceIn(model, route, team.ref);
            expect(isNo && !isYes).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('follows two hand-offs at most', () => {
    fc.assert(
      fc.property(anything(), dates, (entities, at) => {
        const model = buildOrgModel(entities, { at });
        const handedOff = routesOf(model).filter(
          ({ foundBy }) => foundBy === 'hand-off',
        );
        for (const route of handedOff) {
          const reach = (starts: (string | undefined)[], hops: number) => {
            let teams = starts;
            for (let hop = 0; hop < hops; hop++) {
              teams = teams.map(
                team => team && stanceIn(model, route, team).sendsTo,
              );
            }
            return teams;
          };
          const asked = route.steps.map(({ team }) => team.ref);
          expect([...reach(asked, 1), ...reach(asked, 2)]).toContain(
            route.team?.ref,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks every team once, and ends with the one to go to', () => {
    fc.assert(
      fc.property(anything(), dates, (entities, at) => {
        for (const route of routesOf(buildOrgModel(entities, { at }))) {
          const asked = route.steps.map(({ team }) => team.ref);
          expect(new Set(asked).size).toBe(asked.length);
          expect(route.alternatives).not.toContainEqual(route.team);
          expect(route.team === undefined).toBe(route.foundBy === undefined);
          const isOfParts = route.responsibility.stateFrom === 'children';
          const { team, from } = route;
          expect(isOfParts || !team || asked.includes(team.ref)).toBe(true);
          expect(asked[0] ?? from?.ref).toBe(from?.ref ?? asked[0]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same whatever the order of the entities', () => {
    const shuffled = anything().chain(entities =>
      fc.tuple(
        fc.constant(entities),
        fc.shuffledSubarray(entities, { minLength: entities.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, dates, ([entities, reordered], at) => {
        expect(routesOf(buildOrgModel(reordered, { at }))).toStrictEqual(
          routesOf(buildOrgModel(entities, { at })),
        );
      }),
    );
  });

  it('names nothing that is hidden', () => {
    fc.assert(
      fc.property(anything(['a', 'b', 'c', HIDDEN]), dates, (entities, at) => {
        const seen = withhold(entities, HIDDEN_REFS);
        const told = routesOf(buildOrgModel(seen, { at }));
        expect(JSON.stringify(told).toLowerCase()).not.toContain(HIDDEN);
      }),
      { numRuns: 500 },
    );
  });

  it('is what arrives when it is sent as JSON', () => {
    fc.assert(
      fc.property(anything(), dates, (entities, at) => {
        const routes = routesOf(buildOrgModel(entities, { at }));
        expect(JSON.parse(JSON.stringify(routes))).toStrictEqual(routes);
      }),
    );
  });
});
