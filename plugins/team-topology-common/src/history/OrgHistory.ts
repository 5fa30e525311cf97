import { Entity } from '@backstage/catalog-model';
import { buildOrgModel, OrgModelOptions } from '../model/buildOrgModel';
import { identify } from '../model/EntityIndex';
import { OrgModel } from '../model/OrgModel';
import { compareText, kindOfRef, sortedUnique } from '../reading/refs';
import { buildModelOfDay } from './buildModelOfDay';
import { declaredDays } from './declaredDays';
import { EntityVersion } from './EntityVersion';
import { DayRange } from './spans';

/**
 * Where what is said of a day comes from.
 *
 * - `declared`: the day is yet to come; the catalog of today has its dates
 * - `recorded`, `imported`: what the catalog said, or an import says
 * - `not-known`: nothing but dates that are declared today
 *
 * @public
 */
export type DaySource = 'declared' | 'recorded' | 'imported' | 'not-known';

/**
 * The organisation on every day, from what its entities said. Making one looks
 * at every version once; a model is built only where somebody asks for it.
 * @public
 */
export class OrgHistory {
  /** The first day of which more is known than dates; nothing where there is none. */
  readonly knownSince: string | undefined;
  readonly #versions: readonly EntityVersion[];
  readonly #options: Parameters<typeof OrgHistory.create>[1];
  readonly #covered: ReadonlyMap<string, readonly Coverage[]>;
  readonly #days: readonly string[];

  /**
   * @param versions - without what the reader may not see
   * @param options - the day it is, the first day that was recorded, and which
   *   groups are teams
   */
  static create(
    versions: readonly EntityVersion[],
    options: Pick<OrgModelOptions, 'teams'> & {
      today: string;
      recordedSince?: string;
    },
  ): OrgHistory {
    // Of two that count on a day, what was recorded wins, then what began later.
    const sorted = [...versions].sort(
      (a, b) =>
        compareText(a.basis, b.basis) ||
        compareText(a.from, b.from) ||
        compareText(a.ref, b.ref),
    );
    return new OrgHistory(sorted, options);
  }

  private constructor(
    versions: readonly EntityVersion[],
    options: Parameters<typeof OrgHistory.create>[1],
  ) {
    this.#versions = versions;
    this.#options = options;
    this.#covered = coverageOf(versions);
    [this.knownSince] = versions.map(({ from }) => from).sort(compareText);
    this.#days = this.#findDays();
  }

  /** Whether it ever knew of an entity. */
  knows(ref: string): boolean {
    return this.#versions.some(version => version.ref === ref);
  }

  /**
   * The days on which the organisation may be another one than the day before,
   * after the first of a range until its last, sorted. On no other day it is.
   */
  daysWithin({ from, to }: DayRange): string[] {
    return this.#days.filter(day => from < day && day <= to);
  }

  /** The first of them; nothing where there is none. */
  get firstDay(): string | undefined {
    return this.#days[0];
  }

  /** Since when it has been what it is on a day; that day where it always was. */
  sameSince(day: string): string {
    return this.#days.findLast(it => it <= day) ?? day;
  }

  sourceOf(day: string): DaySource {
    const { today, recordedSince } = this.#options;
    if (day > today) {
      return 'declared';
    }
    if (recordedSince !== undefined && recordedSince <= day) {
      return 'recorded';
    }
    const isKnown = [...this.#covered.keys()].some(kind =>
      this.knowsKind(kind, day),
    );
    return isKnown ? 'imported' : 'not-known';
  }

  /** Whether anything is known of a kind, in lower case, for a day. */
  knowsKind(kind: string, day: string): boolean {
    return (this.#covered.get(kind) ?? []).some(
      ({ from, to }) => from <= day && (to === undefined || day < to),
    );
  }

  /** The model of a day, as a whole: it takes some time. */
  modelOn(day: string): OrgModel {
    const { today, teams } = this.#options;
    const options = { at: day, today, teams };
    const source = this.sourceOf(day);
    const now = () => entitiesOf(this.#versions.filter(it => !it.to));
    if (day >= today || source === 'declared' || source === 'not-known') {
      return buildOrgModel(now(), options);
    }
    const entities = entitiesOf(
      this.#versions.filter(
        ({ from, to }) => from <= day && (to === undefined || day < to),
      ),
    );
    const kinds = new Set(
      [...this.#covered.keys()].filter(kind => this.knowsKind(kind, day)),
    );
    return buildModelOfDay(
      { basis: source, entities, kinds },
      source === 'recorded' ? [] : now(),
      options,
    );
  }

  #findDays(): string[] {
    const { recordedSince } = this.#options;
    const days = new Set<string>();
    const add = (day: string | undefined) => day && days.add(day);
    add(recordedSince);
    for (const { ref, from, to, entity } of this.#versions) {
      add(from);
      add(to);
      const read = identify(entity);
      for (const day of read ? declaredDays(read) : []) {
        const counts = from <= day && (to === undefined || day < to);
        // Where nothing else is known, today's dates are.
        const isToday = to === undefined;
        if (counts || (isToday && !this.knowsKind(kindOfRef(ref), day))) {
          add(day);
        }
      }
    }
    return sortedUnique([...days]);
  }
}

/** While anything was known of a kind. */
interface Coverage {
  from: string;
  to?: string;
}

function coverageOf(
  versions: readonly EntityVersion[],
): Map<string, Coverage[]> {
  const covered = new Map<string, Coverage[]>();
  const byBegin = [...versions].sort((a, b) => compareText(a.from, b.from));
  for (const { ref, from, to } of byBegin) {
    const kind = kindOfRef(ref);
    const own = covered.get(kind) ?? [];
    covered.set(kind, own);
    const last = own.at(-1);
    if (!last || (last.to !== undefined && last.to < from)) {
      own.push({ from, ...(to !== undefined && { to }) });
    } else if (last.to !== undefined && (to === undefined || last.to < to)) {
      last.to = to;
    }
  }
  return covered;
}

function entitiesOf(versions: readonly EntityVersion[]): Entity[] {
  return [
    ...new Map(versions.map(({ ref, entity }) => [ref, entity])).values(),
  ];
}
