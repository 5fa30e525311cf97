import { OrgChange, OrgChangeKind } from '../changes/OrgChange';
import { compareOrgModels, OrgDiff } from '../changes/OrgDiff';
import { recordsOf } from '../changes/recordsOf';
import { OrgModel } from '../model/OrgModel';
import { addDays } from '../reading/days';
import { kindOfRef } from '../reading/refs';
import { DATED_KINDS } from './buildModelOfDay';
import { involvedIn } from './involvedIn';
import { OrgChangeDay } from './OrgChanges';
import { DaySource, OrgHistory } from './OrgHistory';

/**
 * What has changed on a day, with what is needed to tell what of it somebody
 * asks for.
 * @public
 */
export interface ChangesOfDay extends OrgChangeDay {
  /** What each of the changes is about, in the same order. */
  involved: readonly ReadonlySet<string>[];
  names: OrgDiff['names'];
}

/**
 * Walks through the days on which something has changed, from the latest to the
 * earliest: the model of each day is built once.
 * @public
 */
export class ChangeWalk {
  readonly #history: OrgHistory;
  #last?: { day: string; model: OrgModel };

  static through(history: OrgHistory): ChangeWalk {
    return new ChangeWalk(history);
  }

  private constructor(history: OrgHistory) {
    this.#history = history;
  }

  /**
   * What differs from the day before. Nothing is claimed to have changed of which
   * nothing is known the day before.
   *
   * @param day - one of those of the history
   */
  changesOn(day: string): ChangesOfDay {
    const history = this.#history;
    const dayBefore = addDays(day, -1) ?? day;
    const source = history.sourceOf(day);
    const sourceBefore = history.sourceOf(dayBefore);
    const nothing = { date: day, source, changes: [], involved: [], names: {} };
    if (sourceBefore === 'not-known' && source !== 'not-known') {
      return nothing;
    }
    const after = this.#modelOn(day);
    const before = this.#modelOn(history.sameSince(dayBefore));
    const { changes: found, names } = compareOrgModels(before, after);
    const isKnown = (ref: string) =>
      sourceBefore !== 'imported' || this.#isKnown(ref, { source, dayBefore });
    const changes = found.filter(({ entities }) => entities.every(isKnown));
    if (changes.length === 0) {
      return nothing;
    }
    const records = [recordsOf(before), recordsOf(after)];
    return {
      ...{ date: day, source, changes, names },
      involved: changes.map(change => involvedIn(change, records)),
    };
  }

  /**
   * Whether an import lets know of the kind of an entity. An import is all there
   * was then, but it may leave to the catalog what comes from elsewhere; and a
   * model of it has the dates of today where it tells nothing of a kind.
   */
  #isKnown(
    ref: string,
    { source, dayBefore }: { source: DaySource; dayBefore: string },
  ): boolean {
    const kind = kindOfRef(ref);
    return (
      this.#history.knowsKind(kind, dayBefore) ||
      (source === 'imported' && !DATED_KINDS.includes(kind))
    );
  }

  #modelOn(day: string): OrgModel {
    if (this.#last?.day !== day) {
      this.#last = { day, model: this.#history.modelOn(day) };
    }
    return this.#last.model;
  }
}

/**
 * What of a day somebody asks for.
 *
 * @param about - the ref of the only thing to tell of, full and in lower case
 * @param kinds - the only kinds of change to tell of
 * @public
 */
export function selectChanges(
  { changes, involved }: Pick<ChangesOfDay, 'changes' | 'involved'>,
  { about, kinds }: { about?: string; kinds?: readonly OrgChangeKind[] },
): OrgChange[] {
  return changes.filter(
    ({ kind }, at) =>
      (about === undefined || involved[at].has(about)) &&
      (kinds === undefined || kinds.includes(kind)),
  );
}
