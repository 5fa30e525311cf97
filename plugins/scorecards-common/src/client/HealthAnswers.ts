import { InvalidCheck } from '../evaluator/Result';
import { ReportedFailure } from '../visibility/WithheldFacts';

/**
 * A scorecard with checks that nobody can evaluate.
 * @public
 */
export interface InvalidScorecard {
  scorecard: string;
  title: string;
  /** The owner of the scorecard, as far as the reader may see it. */
  owner?: string;
  /** What is wrong and where. */
  invalid: InvalidCheck[];
}

/**
 * How a provider of facts does. Entities are counted as far as the reader may
 * see them.
 *
 * - `working`: it delivers
 * - `failing`: its newest attempts failed for all entities that it was asked about
 * - `silent`: it has never delivered anything
 *
 * @public
 */
export interface ProviderHealth {
  provider: string;
  title: string;
  state: 'working' | 'failing' | 'silent';
  /** Whether its facts are pushed from outside; nobody asks it then. */
  pushed: boolean;
  /** When facts of it last came (ISO 8601); absent where they never did. */
  lastSuccessAt?: string;
  /** When it was last asked, and how long its answer took. */
  lastRun?: { startedAt: string; durationMs: number };
  /** Since when all its answers have failed (ISO 8601). */
  failingSince?: string;
  /** Its newest failure that is not over. */
  error?: ReportedFailure & { entity: string };
  /** Entities that it has values of. */
  known: number;
  /** Entities about which the newest attempt failed. */
  failed: number;
  /** Entities whose values are too old. */
  stale: number;
  /** The checks that read its facts, in the order of scorecards. */
  checks: { scorecard: string; check: string; title: string }[];
}

/**
 * Work that is due.
 * @public
 */
export interface DueWork {
  /** Entities that are due, as far as the reader may see them. */
  due: number;
  /** Since when the longest waiting one is due (ISO 8601); absent where none is. */
  oldestDueAt?: string;
}

/**
 * How scorecards and what feeds them do.
 * @public
 */
export interface ScorecardsHealth {
  /** When it was so (ISO 8601). */
  at: string;
  /** Scorecards with something wrong in them, in the order of their titles. */
  scorecards: InvalidScorecard[];
  /** Failing ones first, then in the order of their ids. */
  providers: ProviderHealth[];
  queue: { collections: DueWork; evaluations: DueWork };
  /** The last comparison of the whole catalog that ended. */
  lastPass?: { startedAt: string; durationMs: number };
  /** Declared facts that no check reads. */
  unreadFacts: string[];
  /** Declared facts that were observed for no entity. */
  absentFacts: string[];
}

/**
 * A reason why a check does not pass.
 * @public
 */
export interface CommonReason {
  state: 'fail' | 'unknown' | 'error';
  /** The rule of the reason, as in `CheckReason`; absent where the rule of the check decided. */
  rule?: string;
  /** The fact that is missing, as `facts.<provider>.<name>`. */
  fact?: string;
  provider?: string;
  /** In English; a message of the check without the values of one entity. */
  text: string;
  entities: number;
}
