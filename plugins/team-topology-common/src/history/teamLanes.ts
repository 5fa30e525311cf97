import { EntityIndex, titleOfGroup } from '../model/EntityIndex';
import { readDeclarations, TeamDeclaration, teamOf } from '../model/teamApis';
import { sortedUnique } from '../reading/refs';
import { daysOf, ReadVersion, versionOn, VersionsByRef } from './EntityVersion';
import { TeamSpan } from './OrgTimeline';
import { DayRange, spansOf } from './spans';
import { Steps } from './steps';

/** A group and what is said of it, over time. */
export class TeamHistory {
  readonly ref: string;
  readonly isDescribed: boolean;
  readonly #group: readonly ReadVersion[];
  readonly #changes: readonly string[];
  /** While what was declared, in the order of time. */
  readonly #pieces: readonly {
    from: string;
    declaration: TeamDeclaration | undefined;
  }[];
  #days?: readonly string[];

  constructor(
    ref: string,
    group: readonly ReadVersion[],
    teamApis: readonly (readonly ReadVersion[])[],
  ) {
    this.ref = ref;
    this.#group = group;
    this.isDescribed = teamApis.length > 0;
    this.#changes = sortedUnique(
      [group, ...teamApis].flatMap(versions => daysOf(versions)),
    );
    this.#pieces = this.#changes.map(from => ({
      from,
      declaration: declarationOn(from, { ref, group, teamApis }),
    }));
  }

  /** The days on which it may become something else. */
  get days(): readonly string[] {
    this.#days ??= sortedUnique([...this.#changes, ...this.#foundingDays()]);
    return this.#days;
  }

  /** Those on which it may begin or cease to take part in what it is named in. */
  get partyDays(): readonly string[] {
    return this.#foundingDays().length > 0 ? this.days : [];
  }

  groupOn(day: string): ReadVersion | undefined {
    return versionOn(this.#group, day);
  }

  /** What the Team API says that counts on a day, founded or not. */
  declarationOn(day: string): TeamDeclaration | undefined {
    return this.#pieces.findLast(({ from }) => from <= day)?.declaration;
  }

  /** Whether it is founded by then, as far as anybody says. */
  isFoundedBy(day: string): boolean {
    const { founded } = this.declarationOn(day) ?? {};
    return founded === undefined || founded <= day;
  }

  /** Whether it is in the catalog and is founded later. */
  isLaterOn(day: string): boolean {
    return this.groupOn(day) !== undefined && !this.isFoundedBy(day);
  }

  #foundingDays(): string[] {
    return this.#pieces.flatMap(
      ({ declaration }) => declaration?.founded ?? [],
    );
  }

  /**
   * @param containsTeams - whether it contains teams today: then it is a team only
   *   while it says what type of team it is
   */
  spans(range: DayRange, containsTeams: boolean): TeamSpan[] {
    return spansOf(this.days, range, day => {
      const group = this.groupOn(day);
      const { grouping, type } = this.declarationOn(day) ?? {};
      // A platform or a value stream contains teams, and is none.
      const isTeam = !grouping && (type !== undefined || !containsTeams);
      return group && isTeam && this.isFoundedBy(day)
        ? {
            title: titleOfGroup(group.entity),
            type: type ?? 'undefined-type',
            basis: group.basis,
          }
        : undefined;
    });
  }
}

/** What the Team API of a group says that counts on a day. */
function declarationOn(
  day: string,
  of: {
    ref: string;
    group: readonly ReadVersion[];
    teamApis: readonly (readonly ReadVersion[])[];
  },
): TeamDeclaration | undefined {
  const teamApis = of.teamApis
    .flatMap(versions => versionOn(versions, day) ?? [])
    .filter(({ entity }) => teamOf(entity) === of.ref);
  if (teamApis.length === 0) {
    return undefined;
  }
  const group = versionOn(of.group, day);
  const index = EntityIndex.create(
    [...(group ? [group] : []), ...teamApis].map(({ entity }) => entity.source),
  );
  return readDeclarations(index).byTeam.get(of.ref);
}

/** The history of every group, those that are only described among them. */
export function* teamHistories(
  versions: VersionsByRef,
): Steps<Map<string, TeamHistory>> {
  const teamApis = new Map<string, (readonly ReadVersion[])[]>();
  for (const [ref, own] of versions) {
    if (ref.startsWith('teamapi:')) {
      const teams = own.flatMap(({ entity }) => teamOf(entity) ?? []);
      for (const team of sortedUnique(teams)) {
        teamApis.set(team, [...(teamApis.get(team) ?? []), own]);
      }
    }
  }
  const groups = [...versions.keys()].filter(ref => ref.startsWith('group:'));
  const histories = new Map<string, TeamHistory>();
  for (const ref of sortedUnique([...groups, ...teamApis.keys()])) {
    yield;
    const history = new TeamHistory(
      ref,
      versions.get(ref) ?? [],
      teamApis.get(ref) ?? [],
    );
    histories.set(ref, history);
  }
  return histories;
}
