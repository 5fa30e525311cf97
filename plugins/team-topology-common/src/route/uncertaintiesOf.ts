import { RouteTeam, RouteUncertainty } from './OrgRoute';
import { isPlausible, RouteInquiry } from './RouteInquiry';

/** What the reader should know before relying on the answer, in the order of telling. */
export function uncertaintiesOf(
  inquiry: RouteInquiry,
  chosen: RouteTeam | undefined,
  options: { isInherited: boolean; isNotKnown: boolean },
): RouteUncertainty[] {
  const { source, stances, claimants, ends } = inquiry;
  const stance = chosen && stances.stanceOf(chosen.ref);
  const holders = holdersOf(inquiry, chosen);
  const terms = holders.flatMap(ref => stances.interimOf(ref) ?? []);
  const isHeld = terms.length > 0;
  const knowsOwner = terms.some(
    ({ rightfulOwner }) =>
      rightfulOwner !== undefined && stances.has(rightfulOwner),
  );
  const troubles = troublesOf(inquiry);
  const notes: Record<RouteUncertainty, boolean> = {
    'not-known': options.isNotKnown,
    inherited: options.isInherited,
    contested: source.state === 'contested',
    interim: isHeld,
    'interim-overdue': terms.some(({ overdue }) => overdue),
    'several-interim': isHeld && source.interimBy.length > 1,
    'rightful-owner-unknown': isHeld && !knowsOwner,
    'team-gone': isLeftByGoneTeams(inquiry),
    'not-accepted': stance === 'silent',
    'hand-off-cycle': troubles.has('hand-off-cycle'),
    'hand-off-dead-end': troubles.has('hand-off-dead-end'),
    'too-many-hops': troubles.has('too-many-hops'),
    'hand-offs-disagree':
      ends.length > 1 || ends.some(end => !isPlausible(end, { claimants })),
    'no-contact': chosen !== undefined && !isReachable(chosen),
  };
  return (Object.keys(notes) as RouteUncertainty[]).filter(key => notes[key]);
}

/** Whether only groups that are no longer in the catalog say that it is theirs. */
export function isLeftByGoneTeams({
  claimants,
  source,
}: Pick<RouteInquiry, 'claimants' | 'source'>): boolean {
  return claimants.length === 0 && source.goneTeams !== undefined;
}

/** Whether a team says how to reach it. */
export function isReachable({ contact }: RouteTeam): boolean {
  return contact?.request !== undefined || !!contact?.channels?.length;
}

/** Who holds it for the time being, as far as the answer rests on that. */
function holdersOf(
  { source, stances }: RouteInquiry,
  chosen: RouteTeam | undefined,
): string[] {
  if (chosen) {
    return stances.stanceOf(chosen.ref) === 'interim' ? [chosen.ref] : [];
  }
  return source.state === 'interim' ? source.interimBy : [];
}

/** Why hand-offs end nowhere; of no concern where somebody says yes. */
function troublesOf({
  claimants,
  first,
  others,
}: RouteInquiry): Set<RouteUncertainty | undefined> {
  const ways = first ? [first, ...others] : others;
  return new Set(
    claimants.length === 0 ? ways.map(({ trouble }) => trouble) : [],
  );
}
