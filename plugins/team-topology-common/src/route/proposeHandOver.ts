import { OrgResponsibility } from '../model/OrgModel';
import { HandOverProposal, OrgRoute, RouteTeam } from './OrgRoute';
import { RouteIndex } from './RouteIndex';
import { TeamStances } from './TeamStances';

interface Settled {
  index: RouteIndex;
  source: OrgResponsibility;
  stances: TeamStances;
  route: Pick<OrgRoute, 'team' | 'foundBy' | 'alternatives' | 'goneTeams'>;
}

/**
 * Who should have a responsibility that is with nobody, with several teams or
 * only for the time being, as far as what the teams say suggests it, and what
 * has to be said for that.
 *
 * @returns nothing where there is nothing to settle
 */
export function proposeHandOver(
  settled: Settled,
): HandOverProposal | undefined {
  const { source, stances } = settled;
  if (source.state === 'owned' || source.state === 'unknown') {
    return undefined;
  }
  const guess = guessOwner(settled);
  const from = holderBeside(guess?.to.ref, settled);
  return {
    ...guess,
    ...(from !== undefined && { from }),
    redirect: guess
      ? source.declinedBy.filter(
          team =>
            team !== guess.to.ref &&
            team !== from &&
            stances.ask(team)?.handOffTo !== guess.to.ref,
        )
      : [],
  };
}

function guessOwner(
  settled: Settled,
): Pick<Required<HandOverProposal>, 'to' | 'because'> | undefined {
  const { source, stances, route } = settled;
  const [owner, ...more] = new Set(
    source.interimBy.flatMap(
      holder =>
        stances.describe(stances.interimOf(holder)?.rightfulOwner)?.ref ?? [],
    ),
  );
  if (owner !== undefined && more.length === 0) {
    return guess(owner, 'rightful-owner');
  }
  const sentTo = mostNamed(
    source.declinedBy.flatMap(team => stances.ask(team)?.handOffTo ?? []),
  );
  if (source.state === 'contested') {
    return sentTo !== undefined && source.acceptedBy.includes(sentTo)
      ? guess(sentTo, 'hand-off')
      : undefined;
  }
  if (source.state === 'interim') {
    return undefined;
  }
  const end = route.foundBy === 'hand-off' ? route.team?.ref : undefined;
  if (end !== undefined) {
    return guess(end, 'hand-off');
  }
  const neighbour = ownerNearby(settled);
  return neighbour === undefined ? undefined : guess(neighbour, 'neighbours');

  function guess(
    ref: string,
    because: 'rightful-owner' | 'hand-off' | 'neighbours',
  ) {
    const to: RouteTeam | undefined = stances.describe(ref);
    return to && { to, because };
  }
}

/** The team that owns most of what belongs to the same whole, else to the same area. */
function ownerNearby({ index, source, stances }: Settled): string | undefined {
  const ownerAmong = (items: readonly OrgResponsibility[]) =>
    mostNamed(
      items
        .filter(item => item.ref !== source.ref)
        .flatMap(({ owner }) => owner ?? [])
        .filter(owner => stances.stanceOf(owner) !== 'declines'),
    );
  const { area, parent } = source;
  return (
    (parent === undefined ? undefined : ownerAmong(index.partsOf(parent))) ??
    (area === undefined ? undefined : ownerAmong(index.inArea(area)))
  );
}

/** The one team that lets go of it: nobody can say which of several. */
function holderBeside(
  to: string | undefined,
  { source, route }: Settled,
): string | undefined {
  const holders =
    source.acceptedBy.length > 0 ? source.acceptedBy : source.interimBy;
  const [holder, ...more] = (
    holders.length > 0 ? holders : route.goneTeams ?? []
  ).filter(team => team !== to);
  const isClear = more.length === 0 && (to !== undefined || holders.length < 2);
  return isClear ? holder : undefined;
}

/** What is there most often; nothing where two are there equally often. */
function mostNamed(refs: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  const most = Math.max(...counts.values(), 0);
  const [first, ...more] = [...counts].filter(([, count]) => count === most);
  return first && more.length === 0 ? first[0] : undefined;
}
