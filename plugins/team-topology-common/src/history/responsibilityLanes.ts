import { EntityIndex, titleOf } from '../model/EntityIndex';
import { OrgResponsibility, OrgTeam, PastBasis } from '../model/OrgModel';
import { buildResponsibilities } from '../model/responsibilities';
import { buildResponsibilityTree } from '../model/responsibilityTree';
import { interimStateAt, TeamDeclaration } from '../model/teamApis';
import { addDays } from '../reading/days';
import { sortedUnique } from '../reading/refs';
import { daysOf, versionOn, VersionsByRef } from './EntityVersion';
import { ResponsibilitySpan, TimelineLane } from './OrgTimeline';
import { DayRange, daysShown, spansOf } from './spans';
import { Steps } from './steps';
import { TeamHistory } from './teamLanes';

/** Who holds a responsibility on a day, and what that is known from. */
type Held = OrgResponsibility & { basis: PastBasis };

/** Who held each responsibility, and while whom nobody did. */
export function* responsibilityLanes(
  versions: VersionsByRef,
  teams: ReadonlyMap<string, TeamHistory>,
  range: DayRange,
): Steps<TimelineLane<ResponsibilitySpan>[]> {
  const refs = [...versions.keys()].filter(ref =>
    ref.startsWith('responsibility:'),
  );
  const speaking = [...teams.values()].filter(({ isDescribed }) => isDescribed);
  const days = sortedUnique([
    ...refs.flatMap(ref => daysOf(versions.get(ref) ?? [])),
    ...speaking.flatMap(team => [...team.days, ...interimDays(team)]),
  ]);
  const held = new Map<string, Map<string, Held>>();
  for (const day of daysShown(days, range)) {
    yield;
    held.set(day, holdersOn(day, { refs, versions, speaking }));
  }
  const lanes: TimelineLane<ResponsibilitySpan>[] = [];
  for (const ref of refs) {
    yield;
    const latest = versions.get(ref)?.at(-1)?.entity;
    lanes.push({
      ref,
      title: latest ? titleOf(latest) : ref,
      spans: spansOf(days, range, day => spanOf(held.get(day)?.get(ref))),
    });
  }
  return lanes;
}

function holdersOn(
  day: string,
  context: {
    refs: readonly string[];
    versions: VersionsByRef;
    speaking: readonly TeamHistory[];
  },
): Map<string, Held> {
  const there = context.refs.flatMap(
    ref => versionOn(context.versions.get(ref) ?? [], day) ?? [],
  );
  const [first] = there;
  if (!first) {
    return new Map();
  }
  const { basis } = first;
  const index = EntityIndex.create(there.map(({ entity }) => entity.source));
  const tree = buildResponsibilityTree(index);
  const teams: OrgTeam[] = [];
  const gone: { team: string; responsibilities: string[] }[] = [];
  for (const team of context.speaking) {
    const declaration = team.declarationOn(day);
    if (!declaration || !team.isFoundedBy(day)) {
      continue;
    }
    const own = asHeld(declaration, day);
    if (team.groupOn(day)) {
      teams.push(own);
    } else {
      gone.push({
        team: team.ref,
        responsibilities: [...own.does, ...own.interim].map(
          ({ responsibility }) => responsibility,
        ),
      });
    }
  }
  const isNotKnown = basis === 'not-known';
  return new Map(
    buildResponsibilities(index, tree, { teams, gone, isNotKnown }).map(
      item => [item.ref, { ...item, basis }],
    ),
  );
}

/** As much of the team as responsibilities are read from. */
function asHeld(
  { team, does, doesNot, interim }: TeamDeclaration,
  day: string,
): OrgTeam {
  return {
    ...{ ref: team, title: team, type: 'undefined-type' as const },
    ...{ does, doesNot },
    interim: interim
      .filter(item => interimStateAt(item, day) !== 'later')
      .map(item => ({ ...item, overdue: false })),
  };
}

function spanOf(
  held: Held | undefined,
): (Omit<ResponsibilitySpan, 'from'> & { basis: PastBasis }) | undefined {
  if (!held) {
    return undefined;
  }
  const { state, stateFrom, owner, acceptedBy, interimBy, basis } = held;
  const isDerived = stateFrom === 'ancestor' || stateFrom === 'children';
  return {
    ...{ state, acceptedBy, interimBy, basis },
    ...(isDerived && { isDerived }),
    ...(owner !== undefined && { owner }),
  };
}

/** What a team holds for the time being begins on a day of its own. */
function interimDays(team: TeamHistory): string[] {
  return team.days.flatMap(
    day =>
      team
        .declarationOn(day)
        ?.interim.flatMap(({ since, reviewBy }) => [
          since,
          ...(reviewBy === undefined ? [] : [addDays(reviewBy, 1) ?? since]),
        ]) ?? [],
  );
}
