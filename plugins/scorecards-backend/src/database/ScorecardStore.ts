import {
  InvalidCheck,
  ScorecardEntity,
  ScorecardProblem,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The current version of a scorecard. */
export interface StoredScorecard {
  ref: string;
  /** Changes with the scorecard and with what the providers declare. */
  digest: string;
  entity: ScorecardEntity;
  /** What makes the scorecard as a whole impossible; nothing is judged by it then. */
  problems: ScorecardProblem[];
  invalid: InvalidCheck[];
  /** When this version was first seen. */
  since: string;
  /** When an entity was last judged by it, to the minute; absent where none was yet. */
  judgedAt?: string;
}

/** Which versions are the current ones, and how far judging by them is. */
export interface CurrentVersions {
  /** In the order of their refs. */
  versions: Pick<StoredScorecard, 'ref' | 'digest' | 'judgedAt'>[];
  /** Since when the longest waiting entity is due; absent where none is, or no scorecard. */
  oldestDueAt?: string;
}

/** The scorecards of the catalog, with every version there was. */
export interface ScorecardStore {
  /** What every answer needs to know about all scorecards. One statement. */
  readCurrentVersions(): Promise<CurrentVersions>;

  /** The current versions in the order of their refs. One statement. */
  listScorecards(): Promise<StoredScorecard[]>;

  /** The digests of the current versions, by ref. One statement. */
  readDigests(): Promise<Map<string, string>>;

  /** One statement. */
  getScorecard(ref: string): Promise<StoredScorecard | undefined>;

  /**
   * Makes it the current version, and queues the given entities and those that
   * were judged by an earlier one, in one transaction.
   */
  publishVersion(
    version: Omit<StoredScorecard, 'since' | 'judgedAt'>,
    options: { judge: Iterable<string> },
  ): Promise<void>;

  /** The scorecards are in the catalog no longer; queues who was judged by them. */
  withdraw(refs: readonly string[]): Promise<void>;

  /** Notes that entities were judged; does nothing within a minute of the last note. */
  noteJudged(refs: readonly string[], at: string): Promise<void>;
}
