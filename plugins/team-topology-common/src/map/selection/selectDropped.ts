import { OrgModel } from '../../model';
import { MapFilter } from '../MapScene';
import { byText } from './byText';
import { SelectedDropped, SelectedTeam } from './MapSelection';

/** How many teams there must be room for, to have room for one that nobody does. */
const TEAMS_PER_DROPPED = 4;

/**
 * The responsibilities that fall between the drawn teams: all that speak of
 * them decline. Those between most teams come first where there are more than
 * the budget allows; the order decides about the drawing only.
 */
export function selectDropped(
  model: OrgModel,
  filter: MapFilter,
  options: {
    /** The teams that the filter lets through, drawn or not. */
    teams: SelectedTeam[];
    drawnTeams: SelectedTeam[];
    nodeBudget: number;
  },
): { dropped: SelectedDropped[]; hidden: number } {
  const passing = new Set(options.teams.map(({ ref }) => ref));
  const drawn = new Set(options.drawnTeams.map(({ ref }) => ref));
  const { focus } = filter;
  const candidates = model.responsibilities.filter(
    ({ state, declinedBy }) =>
      state === 'dropped' &&
      declinedBy.some(team => passing.has(team)) &&
      (focus === undefined || declinedBy.includes(focus)),
  );
  const most = Math.ceil(Math.max(0, options.nodeBudget) / TEAMS_PER_DROPPED);
  const dropped = candidates
    .map(({ ref, title, declinedBy }) => ({
      ref,
      title,
      declinedBy: declinedBy.filter(team => drawn.has(team)),
    }))
    .filter(({ declinedBy }) => declinedBy.length > 0)
    .sort(
      (a, b) =>
        b.declinedBy.length - a.declinedBy.length || byText(a.ref, b.ref),
    )
    .slice(0, most)
    .sort((a, b) => byText(a.ref, b.ref));
  return { dropped, hidden: candidates.length - dropped.length };
}
