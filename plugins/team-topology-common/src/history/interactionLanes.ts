import { titleOf } from '../model/EntityIndex';
import { frictionIn } from '../model/friction';
import { readInteraction } from '../model/interactions';
import { declaredDays } from './declaredDays';
import { daysOf, ReadVersion, versionOn, VersionsByRef } from './EntityVersion';
import { InteractionSpan, TimelineLane } from './OrgTimeline';
import { DayRange, spansOf } from './spans';
import { Steps } from './steps';
import { TeamHistory } from './teamLanes';

/** How each interaction went. */
export function* interactionLanes(
  versions: VersionsByRef,
  teams: ReadonlyMap<string, TeamHistory>,
  range: DayRange,
): Steps<TimelineLane<InteractionSpan>[]> {
  const lanes: TimelineLane<InteractionSpan>[] = [];
  for (const [ref, own] of versions) {
    yield;
    const latest = own.at(-1)?.entity;
    if (!ref.startsWith('teaminteraction:') || !latest) {
      continue;
    }
    const parties = own.flatMap(({ entity }) => {
      const { from, to = [] } = readInteraction(entity, range.to) ?? {};
      return from === undefined ? to : [from, ...to];
    });
    const days = [
      ...daysOf(own),
      ...own.flatMap(({ entity }) => declaredDays(entity)),
      // Whoever is founded later takes part from then on, and while the group is there.
      ...parties.flatMap(team => teams.get(team)?.partyDays ?? []),
    ];
    lanes.push({
      ref,
      title: titleOf(latest),
      spans: spansOf(days, range, day => interactionOn(own, teams, day)),
    });
  }
  return lanes;
}

function interactionOn(
  versions: readonly ReadVersion[],
  teams: ReadonlyMap<string, TeamHistory>,
  day: string,
) {
  const version = versionOn(versions, day);
  const interaction = version && readInteraction(version.entity, day);
  const isLater = (team: string) => teams.get(team)?.isLaterOn(day) ?? false;
  const others = interaction?.to.filter(team => !isLater(team)) ?? [];
  if (!interaction || others.length === 0 || isLater(interaction.from)) {
    return undefined;
  }
  const { state, mode, from, until, reviewBy } = interaction;
  // Its dates say when it began; that it was planned long before, nobody has said.
  if (state === 'planned' && version.basis === 'not-known') {
    return undefined;
  }
  const plannedEnd = until ?? reviewBy;
  const friction = frictionIn(interaction)?.level;
  return {
    ...{ state, mode, provider: from, others, basis: version.basis },
    ...(plannedEnd !== undefined && { plannedEnd }),
    ...(friction !== undefined && { friction }),
  };
}
