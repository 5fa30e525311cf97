import { StoredLevelChange, StoredTransition } from './HistoryStore';
import { JudgeClaim } from './JudgeQueue';
import { StoredResult } from './ResultStore';

/** What judging one entity came to; little where nothing changed. */
export interface Judgement {
  claim: JudgeClaim;
  /** Scorecards that apply to it. */
  judgedBy: string[];
  /** New results, and those that differ from what is stored. */
  changed: StoredResult[];
  /** Scorecards by which it is no longer judged. */
  removed: string[];
  transitions: StoredTransition[];
  levelChanges: StoredLevelChange[];
  /** When time alone may change something; absent where it cannot. */
  nextDue?: string;
}

/** Stores what judging came to. */
export interface JudgementStore {
  /**
   * Stores results, history and the end of the work in one transaction, for
   * those entities whose claim this worker still has; the others are left to
   * whoever has it now. Statements do not depend on the number of entities.
   *
   * @returns the entities whose judgement was stored
   */
  commit(
    worker: string,
    judgements: readonly Judgement[],
  ): Promise<ReadonlySet<string>>;
}
