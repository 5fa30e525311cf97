import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isoDurationToMilliseconds } from '../facts/isoDuration';
import { readScorecard, UnknownFields } from '../schema/readScorecard';

/** Stands for the owner of the scorecard where an approver is named. */
export const OWNER = 'owner';

/**
 * Under which conditions a check excuses anybody.
 * @public
 */
export interface ExemptionRules {
  /** Whether anybody may ask. */
  allowed: boolean;
  /** How many days from the day of asking it may last at most. */
  longestDays: number;
  /** The full ref of the group that decides; absent where none can be read. */
  approver?: string;
  /** Whether somebody may decide on what they asked for themselves. */
  selfApproval: boolean;
}

/** Where nothing is written. */
const DEFAULTS = { allowed: true, longest: 'P180D', selfApproval: false };

const DAY_MS = 24 * 60 * 60_000;
/** Ten years: an exemption is no way to abolish a check. */
export const MAX_LONGEST_DAYS = 3_650;

/**
 * The rules of a check: what is written in the check, then what is written in
 * the scorecard, then the defaults, field by field. What is written and cannot be
 * read allows nothing.
 *
 * @returns nothing where the scorecard does not have the check
 * @public
 */
export function readExemptionRules(
  scorecard: Entity,
  check: string,
): ExemptionRules | undefined {
  const { spec, checks } = readScorecard(scorecard);
  const written = checks.find(({ id }) => id === check);
  if (!written) {
    return undefined;
  }
  const fields = {
    ...DEFAULTS,
    approver: OWNER,
    ...asFields(spec.exemptions),
    ...asFields(written.exemptions),
  };
  const longestDays = readLongest(fields.longest);
  const approver = readApprover(fields.approver, scorecard);
  return {
    allowed:
      fields.allowed === true &&
      longestDays !== undefined &&
      approver !== undefined,
    longestDays: longestDays ?? 0,
    approver,
    selfApproval: fields.selfApproval === true,
  };
}

/** Whole days of a duration such as `P180D`; nothing for less than one, or more than ten years. */
export function readLongest(value: unknown): number | undefined {
  const time =
    typeof value === 'string' ? isoDurationToMilliseconds(value) : undefined;
  const days = Math.floor((time ?? 0) / DAY_MS);
  return days >= 1 && days <= MAX_LONGEST_DAYS ? days : undefined;
}

/** The group that decides, as a full ref. */
export function readApprover(
  value: unknown,
  scorecard: Entity,
): string | undefined {
  const written = value === OWNER ? scorecard.spec?.owner : value;
  if (typeof written !== 'string') {
    return undefined;
  }
  const { namespace = DEFAULT_NAMESPACE } = scorecard.metadata;
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'group',
        defaultNamespace: namespace,
      }),
    );
    // The owner may be anything that owns.
    return value === OWNER || ref.startsWith('group:') ? ref : undefined;
  } catch {
    return undefined;
  }
}

function asFields(value: unknown): UnknownFields {
  // What is no object is refused by the schema, and says nothing here.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).filter(([, field]) => field !== undefined),
      )
    : {};
}
