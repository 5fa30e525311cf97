import { OrgModel } from '../model/OrgModel';
import { LOAD_MEASURES, LoadMeasure, TeamLoad, teamLoads } from './teamLoads';

/**
 * A team that has something else to do than before.
 * @public
 */
export interface ChangedLoad {
  team: string;
  title: string;
  /** Absent where the team comes; a number in it that is not known is absent. */
  before?: TeamLoad;
  /** Absent where the team goes. */
  after?: TeamLoad;
  /** What changes, in the order of the measures. */
  measures: ('members' | LoadMeasure)[];
}

/**
 * The teams whose load differs between two models, in the order of the second,
 * then those that are gone.
 * @public
 */
export function changedLoads(before: OrgModel, after: OrgModel): ChangedLoad[] {
  const were = new Map(teamLoads(before).map(load => [load.team, load]));
  const are = new Map(teamLoads(after).map(load => [load.team, load]));
  const titles = new Map(
    [...before.teams, ...after.teams].map(({ ref, title }) => [ref, title]),
  );
  return [...new Set([...are.keys(), ...were.keys()])].flatMap(team => {
    const [was, is] = [were.get(team), are.get(team)];
    const measures = (['members', ...LOAD_MEASURES] as const).filter(
      measure => numberOf(was, measure) !== numberOf(is, measure),
    );
    return measures.length === 0
      ? []
      : [
          {
            ...{ team, title: titles.get(team) ?? team, measures },
            ...(was && { before: was }),
            ...(is && { after: is }),
          },
        ];
  });
}

function numberOf(
  load: TeamLoad | undefined,
  measure: 'members' | LoadMeasure,
): number | undefined {
  if (!load) {
    // A team that is not there has nobody and does nothing, and that is known.
    return 0;
  }
  return measure === 'members' ? load.members : load.total[measure];
}
