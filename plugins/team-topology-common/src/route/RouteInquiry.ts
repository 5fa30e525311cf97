import { OrgResponsibility } from '../model/OrgModel';
import { RouteStep, RouteUncertainty } from './OrgRoute';
import { TeamStances } from './TeamStances';

/** Everything that was heard about one responsibility. */
export interface RouteInquiry {
  /** The responsibility of which the teams speak. */
  source: OrgResponsibility;
  stances: TeamStances;
  /** Who says yes: the owner, those who contest it, or those who hold it for the time being. */
  claimants: string[];
  /** The way from the team that is asked first. */
  first?: HandOffs;
  /** The ways from all teams that decline. */
  others: HandOffs[];
  /** Where those end who are sent on, sorted. */
  ends: string[];
}

/** Asks the teams that decline, and the one that is to be asked first. */
export function inquire(
  source: OrgResponsibility,
  stances: TeamStances,
  from: string | undefined,
): RouteInquiry {
  const first = from === undefined ? undefined : followHandOffs(from, stances);
  const others = source.declinedBy
    .filter(team => stances.stanceOf(team) === 'declines')
    .map(team => followHandOffs(team, stances));
  const ways = first ? [first, ...others] : others;
  const ends = ways.flatMap(({ steps, end }) =>
    steps.length > 1 && end !== undefined ? [end] : [],
  );
  return {
    source,
    stances,
    claimants: claimantsOf(source),
    ...(first && { first }),
    others,
    ends: [...new Set(ends)].sort(),
  };
}

/** Where the hand-offs lead is the answer, unless other teams say that it is theirs. */
export function isPlausible(
  team: string,
  { claimants }: Pick<RouteInquiry, 'claimants'>,
): boolean {
  return claimants.length === 0 || claimants.includes(team);
}

function claimantsOf(source: OrgResponsibility): string[] {
  const { state, owner, acceptedBy, interimBy } = source;
  if (state === 'owned' && owner !== undefined) {
    return [owner];
  }
  return acceptedBy.length > 0 ? acceptedBy : interimBy;
}

/** Nobody should have to be sent on more often than this. */
const MOST_HOPS = 2;

/** Where somebody ends who asks a team and goes where it sends them. */
export interface HandOffs {
  /** The teams in the order of asking; the first is the one asked first. */
  steps: RouteStep[];
  /** The team that does not send people on: it says yes, or nothing. */
  end?: string;
  /** Why there is no end. */
  trouble?: RouteUncertainty;
}

/** Asks a team, and goes where those that decline send people. */
export function followHandOffs(start: string, stances: TeamStances): HandOffs {
  const steps: RouteStep[] = [];
  const asked = new Set<string>();
  let team: string | undefined = start;
  while (team !== undefined) {
    if (asked.has(team)) {
      return { steps, trouble: 'hand-off-cycle' };
    }
    const step: RouteStep | undefined = stances.ask(team);
    if (!step) {
      return { steps, trouble: 'hand-off-dead-end' };
    }
    if (steps.length > MOST_HOPS) {
      return { steps, trouble: 'too-many-hops' };
    }
    steps.push(step);
    asked.add(team);
    if (step.stance !== 'declines') {
      return { steps, end: team };
    }
    team = step.handOffTo;
  }
  return { steps, trouble: 'hand-off-dead-end' };
}
