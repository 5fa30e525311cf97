import { OrgLaterInteraction, OrgModel } from '../model/OrgModel';
import { foldLetters } from '../reading/textSearch';
import { OrganisationRecords } from './recordsOf';

/** What the cause of a change is looked up in. It is built once for all changes. */
export interface ChangeContext {
  records: { before: OrganisationRecords; after: OrganisationRecords };
  before: ModelIndex;
  after: ModelIndex;
  /** The TeamApis of each team, in either model. */
  teamApis: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a model says of what is not there yet. */
export interface ModelIndex {
  /** Refs of the teams that are founded later. */
  laterTeams: ReadonlySet<string>;
  /** What they are called, letters folded. */
  laterTitles: ReadonlySet<string>;
  /** Interactions of these as they are declared, by ref. */
  laterInteractions: ReadonlyMap<string, OrgLaterInteraction>;
  /** Refs of the direct children of each responsibility. */
  children: ReadonlyMap<string, readonly string[]>;
}

export function createContext(
  models: { before: OrgModel; after: OrgModel },
  records: ChangeContext['records'],
): ChangeContext {
  const teamApis = new Map<string, Set<string>>();
  for (const { teams } of [models.before, models.after]) {
    for (const { ref, teamApi } of teams) {
      if (teamApi !== undefined) {
        teamApis.set(ref, (teamApis.get(ref) ?? new Set()).add(teamApi));
      }
    }
  }
  return {
    records,
    before: indexOf(models.before),
    after: indexOf(models.after),
    teamApis,
  };
}

function indexOf({
  laterTeams: known,
  responsibilities,
}: OrgModel): ModelIndex {
  // Nobody had dated what the catalog has only since later.
  const laterTeams = known.filter(({ isKnownLater }) => !isKnownLater);
  return {
    laterTeams: new Set(laterTeams.map(({ ref }) => ref)),
    laterTitles: new Set(laterTeams.map(({ title }) => foldLetters(title))),
    laterInteractions: new Map(
      laterTeams.flatMap(({ interactions = [] }) =>
        interactions.map(item => [item.ref, item] as const),
      ),
    ),
    children: new Map(
      responsibilities.map(({ ref, children }) => [ref, children]),
    ),
  };
}
