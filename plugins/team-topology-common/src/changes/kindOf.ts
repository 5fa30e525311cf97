import { OrgFriction } from '../model/OrgModel';
import {
  OrgChange,
  OrgChangeKind,
  OrgRecords,
  OrgSubject,
  RecordedHolders,
} from './OrgChange';

/** What it is called where a field changes; the rest depends on the values. */
const FIELD_KINDS: {
  [S in OrgSubject]: Record<
    Exclude<keyof OrgRecords[S], 'state' | 'holders' | 'friction'>,
    OrgChangeKind
  >;
} = {
  team: {
    title: 'team-renamed',
    type: 'team-retyped',
    mission: 'mission-changed',
    partOf: 'team-moved',
    memberCount: 'members-changed',
    componentCount: 'components-changed',
    refusals: 'hand-offs-changed',
    working: 'ways-of-working-changed',
  },
  grouping: {
    title: 'grouping-renamed',
    type: 'grouping-retyped',
    partOf: 'grouping-moved',
  },
  responsibility: {
    title: 'responsibility-renamed',
    parent: 'responsibility-moved',
    area: 'area-changed',
  },
  interaction: {
    title: 'interaction-renamed',
    mode: 'mode-changed',
    parties: 'parties-changed',
    terms: 'terms-changed',
  },
  capability: {
    title: 'capability-renamed',
    owner: 'capability-moved',
    verdict: 'verdict-changed',
    answer: 'answer-changed',
    consumers: 'consumers-changed',
  },
  optOut: { title: 'opt-out-renamed', terms: 'opt-out-changed' },
};

const WHOLE_KINDS: Record<
  Exclude<OrgSubject, 'interaction'>,
  { comes: OrgChangeKind; goes: OrgChangeKind }
> = {
  team: { comes: 'team-founded', goes: 'team-closed' },
  grouping: { comes: 'grouping-founded', goes: 'grouping-closed' },
  responsibility: {
    comes: 'responsibility-declared',
    goes: 'responsibility-removed',
  },
  capability: { comes: 'capability-added', goes: 'capability-removed' },
  optOut: { comes: 'opt-out-added', goes: 'opt-out-removed' },
};

const INTERACTION_KINDS: Record<
  OrgRecords['interaction']['state'],
  OrgChangeKind
> = {
  planned: 'interaction-planned',
  active: 'interaction-begun',
  overdue: 'interaction-overdue',
  ended: 'interaction-ended',
};

/** What a change is called, by what was before and what is after. */
export function kindOf(change: OrgChange): OrgChangeKind {
  if (change.field === undefined) {
    return kindOfWhole(change);
  }
  if (change.field === 'holders') {
    const { before, after } = change;
    return before && after ? kindOfHolders(before, after) : 'interim-changed';
  }
  if (change.field === 'state') {
    return change.subject === 'optOut'
      ? 'opt-out-state-changed'
      : INTERACTION_KINDS[change.after ?? 'ended'];
  }
  if (change.field === 'friction') {
    return kindOfFriction(change.before, change.after);
  }
  const kinds: Partial<Record<string, OrgChangeKind>> =
    FIELD_KINDS[change.subject];
  return kinds[change.field] ?? 'terms-changed';
}

function kindOfWhole(change: Extract<OrgChange, { field?: undefined }>) {
  if (change.subject === 'interaction') {
    return change.after
      ? INTERACTION_KINDS[change.after.state]
      : 'interaction-removed';
  }
  const { comes, goes } = WHOLE_KINDS[change.subject];
  return change.after ? comes : goes;
}

/** Whether somebody says that there is none, or nobody says anything, is the same level. */
function kindOfFriction(
  before: OrgFriction | undefined,
  after: OrgFriction | undefined,
): OrgChangeKind {
  const [was = 'none', is = 'none'] = [before?.level, after?.level];
  if (was === is) {
    return 'friction-noted';
  }
  return is === 'none' ? 'friction-resolved' : `friction-${is}`;
}

/**
 * The worst comes first: what nobody holds any more has been dropped, whoever
 * gave it up.
 */
function kindOfHolders(
  before: RecordedHolders,
  after: RecordedHolders,
): OrgChangeKind {
  if (before.state === 'unknown' || after.state === 'unknown') {
    return 'responsibility-not-known';
  }
  if (after.state !== before.state) {
    switch (after.state) {
      case 'dropped':
      case 'orphaned':
        return 'responsibility-dropped';
      case 'contested':
        return 'responsibility-contested';
      case 'interim':
        return 'responsibility-held-for-now';
      case 'owned':
        return kindOfOwned(before, after);
      default:
        // What a wider one covers now, or its parts do.
        return isOpen(before)
          ? 'responsibility-caught'
          : 'responsibility-given-up';
    }
  }
  if (after.owner !== before.owner) {
    return 'responsibility-handed-over';
  }
  const had = new Set(before.acceptedBy);
  if (after.acceptedBy.some(team => !had.has(team))) {
    return 'responsibility-taken';
  }
  return after.acceptedBy.length < had.size
    ? 'responsibility-given-up'
    : 'interim-changed';
}

function isOpen({ state }: RecordedHolders): boolean {
  return state === 'dropped' || state === 'orphaned';
}

function kindOfOwned(
  before: RecordedHolders,
  after: RecordedHolders,
): OrgChangeKind {
  if (isOpen(before)) {
    return 'responsibility-caught';
  }
  switch (before.state) {
    case 'contested':
      return 'responsibility-settled';
    case 'interim':
      return before.interim.some(({ team }) => team === after.owner)
        ? 'responsibility-taken'
        : 'responsibility-handed-over';
    default:
      return 'responsibility-taken';
  }
}
