import { OrgResponsibility, ResponsibilityState } from './OrgModel';
import { ResponsibilityTree } from './responsibilityTree';

/** Who holds a responsibility, and how that is known. */
export type Holding = Pick<OrgResponsibility, 'state' | 'stateFrom' | 'owner'>;

/** What teams declare about one responsibility itself. */
export interface TeamsOfResponsibility {
  acceptedBy: string[];
  /** Those of `acceptedBy` that are marked primary. */
  primaries: string[];
  declinedBy: string[];
  interimBy: string[];
  /** Groups in no catalog that accept or hold it. */
  goneTeams: string[];
}

/** From best to worst. */
const STATES: ResponsibilityState[] = [
  'owned',
  'interim',
  'unknown',
  'contested',
  'orphaned',
  'dropped',
];

/** What the teams' own declarations say; nothing where there are none. */
export function ownHolding(teams: TeamsOfResponsibility): Holding | undefined {
  const { acceptedBy, primaries, declinedBy, interimBy, goneTeams } = teams;
  const stateFrom = 'declaration';
  const candidates = acceptedBy.length === 1 ? acceptedBy : primaries;
  if (candidates.length === 1) {
    return { state: 'owned', stateFrom, owner: candidates[0] };
  }
  if (acceptedBy.length > 0) {
    return { state: 'contested', stateFrom };
  }
  if (interimBy.length > 0) {
    return { state: 'interim', stateFrom };
  }
  if (goneTeams.length > 0) {
    return { state: 'orphaned', stateFrom };
  }
  return declinedBy.length > 0 ? { state: 'dropped', stateFrom } : undefined;
}

/**
 * Says of each responsibility who holds it: its own declaration, else that of
 * the nearest ancestor, else the worst of its children, else nobody.
 */
export function resolveHoldings(
  tree: ResponsibilityTree,
  ownHoldingOf: (ref: string) => Holding | undefined,
): Map<string, Holding> {
  const holdings = new Map<string, Holding>();
  for (const ref of tree.order) {
    const parent = tree.parents.get(ref);
    const above = parent === undefined ? undefined : holdings.get(parent);
    const holding =
      ownHoldingOf(ref) ?? (above && { ...above, stateFrom: 'ancestor' });
    if (holding) {
      holdings.set(ref, holding);
    }
  }
  // From the leaves up: what is still open has no declaration above it.
  for (const ref of [...tree.order].reverse()) {
    if (!holdings.has(ref)) {
      const below = (tree.children.get(ref) ?? []).flatMap(
        child => holdings.get(child) ?? [],
      );
      holdings.set(ref, worstOf(below));
    }
  }
  return holdings;
}

/** The owner of the whole is known only where one team owns every part. */
function worstOf(holdings: Holding[]): Holding {
  if (holdings.length === 0) {
    return { state: 'dropped', stateFrom: 'nothing' };
  }
  let worst = 0;
  for (const { state } of holdings) {
    worst = Math.max(worst, STATES.indexOf(state));
  }
  const state = STATES[worst];
  const stateFrom = 'children';
  const owners = new Set(holdings.map(({ owner }) => owner));
  const [owner] = owners;
  return state === 'owned' && owners.size === 1 && owner !== undefined
    ? { state, stateFrom, owner }
    : { state, stateFrom };
}
