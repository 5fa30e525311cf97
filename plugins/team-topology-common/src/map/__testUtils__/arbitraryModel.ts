import fc from 'fast-check';
import {
  GROUPING_TYPES,
  INTERACTION_MODES,
  TEAM_TYPES,
} from '../../kinds/constants';
import { OrgModel, OrgTeamType } from '../../model/OrgModel';
import { orgModelOf } from './orgModelOf';

const TYPES: OrgTeamType[] = [...TEAM_TYPES, 'undefined-type'];

/**
 * Any organisation: loose teams, groupings in each other and as ends of an interaction, teams
 * that nobody knows, interactions in all directions.
 */
export function arbitraryModel(maxTeams: number): fc.Arbitrary<OrgModel> {
  return fc
    .record({
      types: fc.array(fc.constantFrom(...TYPES), {
        maxLength: maxTeams,
        size: 'max',
      }),
      groupings: fc.array(fc.integer({ min: -1, max: 3 }), {
        maxLength: maxTeams,
        size: 'max',
      }),
      // The grouping that each grouping is in; -1 is none.
      nesting: fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 4 }),
      groupingTypes: fc.dictionary(
        fc.constantFrom('grouping-0', 'grouping-1', 'grouping-2'),
        fc.constantFrom(...GROUPING_TYPES),
        { noNullPrototype: true },
      ),
      interactions: fc.array(
        fc.record({
          mode: fc.constantFrom(...INTERACTION_MODES),
          state: fc.constantFrom(
            'planned' as const,
            'active' as const,
            'overdue' as const,
            'ended' as const,
          ),
          from: fc.nat(maxTeams + 4),
          to: fc.uniqueArray(fc.nat(maxTeams + 4), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
        { maxLength: 2 * maxTeams, size: 'max' },
      ),
      dropped: fc.array(
        fc.uniqueArray(fc.nat(maxTeams), { minLength: 1, maxLength: 5 }),
        { maxLength: 4 },
      ),
    })
    .map(({ types, groupings, nesting, interactions, dropped, ...rest }) => {
      const names = types.map((_, index) => `team-${index}`);
      const ends = [...names, 'grouping-0', 'grouping-1', 'nobody', 'no-one'];
      const endOf = (index: number) => ends[index % ends.length];
      const inGrouping = (grouping: number) =>
        names.filter((_, index) => groupings[index] === grouping);
      return orgModelOf({
        teams: types.map((type, index) => ({ name: names[index], type })),
        groupings: Object.fromEntries(
          [0, 1, 2, 3].map(index => [`grouping-${index}`, inGrouping(index)]),
        ),
        nesting: Object.fromEntries(
          // One before it only, so that nothing goes round.
          nesting.flatMap((around, index) =>
            around >= 0 && around < index
              ? [[`grouping-${index}`, `grouping-${around}`]]
              : [],
          ),
        ),
        groupingTypes: rest.groupingTypes,
        dropped: Object.fromEntries(
          dropped.map((teams, index) => [
            `dropped-${index}`,
            [...new Set(teams.map(endOf))],
          ]),
        ),
        interactions: interactions.map(({ from, to, ...how }) => ({
          ...how,
          from: endOf(from),
          to: [...new Set(to.map(endOf))],
        })),
      });
    });
}
