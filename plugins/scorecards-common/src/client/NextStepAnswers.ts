import { CheckRemedy } from '../evaluator/remedies';
import { CheckReason, CheckState, StateCounts } from '../evaluator/Result';
import { RemedyLink } from '../improvement/remedyLinks';

/**
 * An entity whose next level a check keeps out of reach, and what to do about it.
 * @public
 */
export interface NextStepEntity {
  entity: string;
  title?: string;
  /** Absent where the check is invalid: it is in no state then. */
  state?: CheckState;
  /** The level that it has reached; absent below the lowest. */
  level?: string;
  /** The level that it could reach next. */
  next: string;
  /** How many checks keep it from that level, this one included. */
  remaining: number;
  /** The message of the check with its facts filled in. */
  message?: string;
  reasons: CheckReason[];
  /** The reasons in English. */
  reason?: string;
  /** What the scorecard says where the check fails, how to get the facts where they are not known. */
  remedies: CheckRemedy[];
  /** What the remedy links to, with the entity filled in; none unless the check fails. */
  links: RemedyLink[];
}

/**
 * Who can be asked about a check.
 *
 * - `capability`: the owner of the capability that the check is about
 * - `scorecard`: the owner of the scorecard
 *
 * @public
 */
export interface NextStepContact {
  ref: string;
  answersFor: 'capability' | 'scorecard';
}

/**
 * A check to work on.
 * @public
 */
export interface NextStep {
  scorecard: string;
  /** The title of the scorecard. */
  scorecardTitle: string;
  check: string;
  /** The title of the check. */
  title: string;
  /** The id of the level that the check belongs to. */
  level: string;
  /** How many entities reach their next level by it, once the steps before it are done. */
  opens: number;
  /** How many entities it keeps from their next level now. */
  blocks: number;
  /** Those entities by the state of the check. */
  counts: StateCounts;
  /** Whether the check is wrong in itself, which only the owner of the scorecard can correct. */
  invalid?: true;
  /** The entities that are closest to their next level, at most three. */
  entities: NextStepEntity[];
  /** Whom to ask, the closest first. */
  contacts: NextStepContact[];
}

/**
 * What to do next about some entities.
 * @public
 */
export interface NextSteps {
  /** In the order in which they open the next level for the most entities. */
  steps: NextStep[];
  /** How many further checks keep an entity from its next level. */
  omitted: number;
}

/**
 * What to do next about what a group and its descendants own.
 * @public
 */
export interface GroupNextSteps extends NextSteps {
  group: string;
}

/**
 * What to do next about an entity.
 * @public
 */
export interface EntityNextSteps extends NextSteps {
  entity: string;
}
