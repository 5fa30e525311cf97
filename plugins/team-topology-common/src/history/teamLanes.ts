import { EntityIndex, titleOfGroup } from '../model/EntityIndex';
import { readDeclarations, TeamDeclaration, teamOf } from '../model/teamApis';
import { sortedUnique } from '../reading/refs';
import { daysOf, ReadVersion, versionOn, VersionsByRef } from './EntityVersion';
import { TeamSpan } from './OrgTimeline';
import { DayRange, spansOf } from './spans';

/** A group and what is said of it, over time. */
export class TeamHistory {
  readonly ref: string;
  readonly #group: readonly ReadVersion[];
  readonly #teamApis: readonly (readonly ReadVersion[])[];
  readonly #declarations = new Map<string, TeamDeclaration | undefined>();

  constructor(
    ref: string,
    group: readonly ReadVersion[],
    teamApis: readonly (readonly ReadVersion[])[],
  ) {
    this.ref = ref;
    this.#group = group;
    this.#teamApis = teamApis;
  }

  /** The days on which it may become something else. */
  get days(): string[] {
    const changes = sortedUnique(
      [this.#group, ...this.#teamApis].flatMap(versions => daysOf(versions)),
    );
    return sortedUnique([
      ...changes,
      ...changes.flatMap(day => this.declarationOn(day)?.founded ?? []),
    ]);
  }

  get isDescribed(): boolean {
    return this.#teamApis.length > 0;
  }

  groupOn(day: string): ReadVersion | undefined {
    return versionOn(this.#group, day);
  }

  /** What the Team API says that counts on a day, founded or not. */
  declarationOn(day: string): TeamDeclaration | undefined {
    const group = this.groupOn(day)?.entity.source;
    const teamApis = this.#teamApis.flatMap(
      versions => versionOn(versions, day) ?? [],
    );
    const key = [this.groupOn(day), ...teamApis]
      .map(version => `${version?.entity.ref} ${version?.from}`)
      .join();
    if (!this.#declarations.has(key)) {
      const index = EntityIndex.create([
        ...(group ? [group] : []),
        ...teamApis.flatMap(({ entity }) =>
          teamOf(entity) === this.ref ? [entity.source] : [],
        ),
      ]);
      const { byTeam } = readDeclarations(index);
      this.#declarations.set(key, byTeam.get(this.ref));
    }
    return this.#declarations.get(key);
  }

  /** Whether it is there, and was founded. */
  isThereOn(day: string): boolean {
    return this.groupOn(day) !== undefined && !this.isLaterOn(day);
  }

  /** Whether it is there and is founded later. */
  isLaterOn(day: string): boolean {
    const { founded } = this.declarationOn(day) ?? {};
    return founded !== undefined && founded > day;
  }

  spans(range: DayRange): TeamSpan[] {
    return spansOf(this.days, range, day => {
      const group = this.groupOn(day);
      return group && this.isThereOn(day)
        ? {
            title: titleOfGroup(group.entity),
            type: this.declarationOn(day)?.type ?? 'undefined-type',
            basis: group.basis,
          }
        : undefined;
    });
  }
}

/** The history of every group, those that are only described among them. */
export function teamHistories(
  versions: VersionsByRef,
): Map<string, TeamHistory> {
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
  return new Map(
    sortedUnique([...groups, ...teamApis.keys()]).map(ref => [
      ref,
      new TeamHistory(ref, versions.get(ref) ?? [], teamApis.get(ref) ?? []),
    ]),
  );
}
