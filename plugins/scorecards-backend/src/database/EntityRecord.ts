import { JudgingInput } from './JudgingInput';
import { StoredResult } from './ResultStore';

/** How an entity stands with one scorecard, as it is stored, and since when. */
export interface EntityStanding
  extends Pick<
    StoredResult,
    'scorecard' | 'level' | 'states' | 'firstJudgedAt'
  > {
  /** When it came to be at its level. */
  levelSince?: string;
  /**
   * By check id, for checks that changed after the first judgement. The others
   * stand as they do since `firstJudgedAt`.
   */
  checksSince: Map<string, string>;
}

/** Everything that is stored about one entity now. */
export interface EntityRecord {
  input: JudgingInput;
  /** By the ref of the scorecard. */
  standings: ReadonlyMap<string, EntityStanding>;
}
