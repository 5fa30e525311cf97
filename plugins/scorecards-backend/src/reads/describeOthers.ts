import {
  MissingOwner,
  OTHER_OWNERS,
  OtherOwners,
  OverviewOthers,
} from '@kumiki/backstage-plugin-scorecards-common';
import { OwnedCount } from '../database/entities/StoredEntity';
import { OwnerTallies } from './OwnerTallies';

/** What is known about owners that are no groups of the overview. */
export interface KnownOwners {
  /** Whether a group has a row, or is below one that has. */
  isGroup(ref: string): boolean;
  /** Whether something of that ref exists. */
  exists(ref: string): boolean;
  /** Whether it exists and the reader may not see it. */
  isHidden(ref: string): boolean;
}

/** The rows of what no group owns, so that the rows add up to everything. */
export async function describeOthers(
  counts: OwnerTallies,
  known: KnownOwners,
): Promise<OverviewOthers[]> {
  const rows: OverviewOthers[] = [];
  for (const kind of OTHER_OWNERS) {
    const counted = await counts.rollUpWhere(owners =>
      owners.length === 0
        ? kind === 'nobody'
        : owners.some(owner => kindOf(owner, known) === kind),
    );
    if (counted.entities > 0) {
      rows.push({ owners: kind, ...counted });
    }
  }
  return rows;
}

/** Owners that do not exist, by ref. */
export function findMissingOwners(
  owned: Iterable<OwnedCount>,
  known: KnownOwners,
): MissingOwner[] {
  const missing = new Map<string, number>();
  for (const { owners, entities } of owned) {
    for (const owner of owners) {
      if (kindOf(owner, known) === 'missing') {
        missing.set(owner, (missing.get(owner) ?? 0) + entities);
      }
    }
  }
  return [...missing]
    .map(([owner, entities]) => ({ owner, entities }))
    .sort((a, b) => (a.owner < b.owner ? -1 : 1));
}

/** Nothing for a group that has a row. */
function kindOf(owner: string, known: KnownOwners): OtherOwners | undefined {
  if (known.isGroup(owner)) {
    return undefined;
  }
  if (!known.exists(owner)) {
    return 'missing';
  }
  return owner.startsWith('user:') && !known.isHidden(owner)
    ? 'people'
    : 'other';
}
