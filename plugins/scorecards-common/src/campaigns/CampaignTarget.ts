import { isAnnounced } from '../evaluator/EntityJudge';
import { CheckState } from '../evaluator/Result';
import { CompiledScorecard } from '../evaluator/ScorecardPlan';
import { CampaignTargetSpec } from '../kinds/Campaign';

/**
 * How an entity stands with a campaign, in the order of what somebody has to
 * look at first:
 *
 * - `notDone`: a check of the target fails
 * - `unknown`: none fails, and one is not known: unknown, in error, or invalid
 * - `exempt`: all are known, and one holds only by an exemption or a maintained opt-out
 * - `done`: all pass
 *
 * @public
 */
export const CAMPAIGN_ENTITY_STATES = [
  'notDone',
  'unknown',
  'exempt',
  'done',
] as const;

/**
 * One of {@link CAMPAIGN_ENTITY_STATES}.
 * @public
 */
export type CampaignEntityState = (typeof CAMPAIGN_ENTITY_STATES)[number];

/**
 * How many entities stand how.
 * @public
 */
export type CampaignCounts = Record<CampaignEntityState, number>;

/**
 * Counts of nothing.
 * @public
 */
export function emptyCampaignCounts(): CampaignCounts {
  return { notDone: 0, unknown: 0, exempt: 0, done: 0 };
}

/**
 * A check of the target, and from when on it counts.
 * @public
 */
export interface TargetCheck {
  id: string;
  enforceFrom?: string;
}

/** What decides: the weakest state of all checks. */
const STANDING: Record<CheckState, CampaignEntityState> = {
  fail: 'notDone',
  unknown: 'unknown',
  error: 'unknown',
  exempt: 'exempt',
  'self-maintained': 'exempt',
  pass: 'done',
};

/**
 * What an entity needs for being done with a campaign. A level is the checks of
 * it and of all lower levels, as the scorecard is now, each from the day on from
 * which it counts; so the past of a level is told by the past of its checks. A
 * check that is named counts also while it is only announced.
 * @public
 */
export class CampaignTarget {
  /** In the order of the scorecard. */
  readonly checks: readonly TargetCheck[];
  readonly #isBlocked: boolean;

  /** Reads a target; names that the scorecard does not have count for nothing. */
  static create(
    target: CampaignTargetSpec,
    scorecard: Pick<CompiledScorecard, 'checks' | 'invalid' | 'levels'>,
  ): CampaignTarget {
    return new CampaignTarget(target, scorecard);
  }

  private constructor(
    target: CampaignTargetSpec,
    { checks, invalid, levels }: Parameters<typeof CampaignTarget.create>[1],
  ) {
    if ('level' in target) {
      const ids = levels.map(({ id }) => id);
      const needed = new Set(ids.slice(0, ids.indexOf(target.level) + 1));
      this.checks = checks
        .filter(({ definition }) => needed.has(definition.level))
        .map(({ id, definition }) => ({
          id,
          enforceFrom: definition.enforceFrom,
        }));
      this.#isBlocked = invalid.some(({ level }) =>
        needed.has(level ?? ids[0]),
      );
    } else {
      const named = new Set(target.checks);
      this.checks = checks
        .filter(({ id }) => named.has(id))
        .map(({ id }) => ({ id }));
      this.#isBlocked = invalid.some(({ check }) => named.has(check));
    }
  }

  /** The ids of the checks that count on a day, `YYYY-MM-DD`. */
  checksOn(day: string): string[] {
    return this.checks
      .filter(check => !isAnnounced(check, day))
      .map(({ id }) => id);
  }

  /**
   * How an entity stands.
   *
   * @param states - by check id; those of other checks do not matter
   * @param checks - those that count, as {@link CampaignTarget.checksOn} gives them
   * @returns nothing where none of the checks applies: it is not in the campaign
   */
  stateOf(
    states: ReadonlyMap<string, CheckState>,
    checks: readonly string[],
  ): CampaignEntityState | undefined {
    let worst: CampaignEntityState | undefined;
    for (const check of checks) {
      const state = states.get(check);
      if (state) {
        worst = worse(worst, STANDING[state]);
      }
    }
    return worst && this.#isBlocked ? worse(worst, 'unknown') : worst;
  }
}

function worse(
  a: CampaignEntityState | undefined,
  b: CampaignEntityState,
): CampaignEntityState {
  return a !== undefined && rank(a) < rank(b) ? a : b;
}

function rank(state: CampaignEntityState): number {
  return CAMPAIGN_ENTITY_STATES.indexOf(state);
}
