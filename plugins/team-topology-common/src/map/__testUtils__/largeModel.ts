import { OrgModel, OrgTeamType } from '../../model/OrgModel';
import { InteractionSketch, orgModelOf, TeamSketch } from './orgModelOf';

const TYPES: OrgTeamType[] = [
  'platform',
  ...Array<OrgTeamType>(6).fill('stream-aligned'),
  'enabling',
  'complicated-subsystem',
  'undefined-type',
];

/**
 * A large organisation that is the same every time: one team in ten is a
 * platform, groupings have eight teams of like kind, most interactions serve a
 * stream-aligned team.
 */
export function largeModel(teams: number, interactions: number): OrgModel {
  const random = numbers(7);
  const pick = <T>(items: T[]) => items[Math.floor(random() * items.length)];
  const sketches = Array.from(
    { length: teams },
    (_, index): TeamSketch => ({
      name: `team-${index}`,
      title: `Team ${index} (第${index}チーム)`,
      type: TYPES[index % TYPES.length],
    }),
  );
  const ofType = (type: OrgTeamType) =>
    sketches.filter(team => team.type === type);
  const streams = ofType('stream-aligned');
  const others = sketches.filter(({ type }) => type !== 'stream-aligned');
  return orgModelOf({
    teams: sketches,
    groupings: {
      ...groupingsOf('stream', streams),
      ...groupingsOf('platform', others),
    },
    interactions: Array.from(
      { length: interactions },
      (): InteractionSketch => {
        const chance = random();
        const to = pick(random() < 0.85 ? streams : sketches);
        if (chance < 0.7) {
          const from = pick(ofType('platform'));
          return { mode: 'x-as-a-service', from: from.name, to: [to.name] };
        }
        return chance < 0.85
          ? { mode: 'collaboration', from: pick(sketches).name, to: [to.name] }
          : {
              mode: 'facilitating',
              from: pick(ofType('enabling')).name,
              to: [to.name],
            };
      },
    ),
  });
}

function groupingsOf(prefix: string, teams: TeamSketch[]) {
  const groupings: Record<string, string[]> = {};
  for (const [index, { name }] of teams.entries()) {
    const grouping = `${prefix}-${Math.floor(index / 8)}`;
    groupings[grouping] = [...(groupings[grouping] ?? []), name];
  }
  return groupings;
}

/** Numbers between 0 and 1 that look random and are always the same. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
