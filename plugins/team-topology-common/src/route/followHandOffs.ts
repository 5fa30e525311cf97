import { RouteStep, RouteUncertainty } from './OrgRoute';
import { TeamStances } from './TeamStances';

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
