import { readOnce } from '../reading/readOnce';
import { toFullRef } from '../reading/refs';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import { findCycles } from './findCycles';
import { OrgResponsibility, ResponsibilityState } from './OrgModel';

/** How the responsibilities contain each other: a forest, whatever was written. */
export interface ResponsibilityTree {
  /** Only parents that exist and that are not below their child. */
  parents: ReadonlyMap<string, string>;
  /** Sorted; every responsibility has a list. */
  children: ReadonlyMap<string, string[]>;
  /** Every parent before its children. */
  order: string[];
  /** The responsibilities that are their own ancestors, sorted. */
  cyclic: ReadonlySet<string>;
}

/** The parent as written, existing or not. */
export const parentOf = readOnce((entity: IndexedEntity) =>
  toFullRef(entity.spec.parent, {
    defaultKind: 'responsibility',
    defaultNamespace: entity.namespace,
  }),
);

/** Puts the responsibilities into a forest; the members of a cycle become roots. */
export function buildResponsibilityTree(
  index: EntityIndex,
): ResponsibilityTree {
  const entities = index.ofKind('responsibility');
  const written = new Map<string, string>();
  for (const entity of entities) {
    const parent = parentOf(entity);
    if (parent?.startsWith('responsibility:') && index.has(parent)) {
      written.set(entity.ref, parent);
    }
  }
  const cyclic = findCycles(written);
  const parents = new Map<string, string>();
  const children = new Map<string, string[]>();
  for (const { ref } of entities) {
    children.set(ref, []);
  }
  const order: string[] = [];
  for (const { ref } of entities) {
    const parent = written.get(ref);
    if (parent === undefined || cyclic.has(ref)) {
      order.push(ref);
    } else {
      parents.set(ref, parent);
      children.get(parent)?.push(ref);
    }
  }
  // The list grows while it is read: roots first, then level by level.
  for (const ref of order) {
    for (const child of children.get(ref) ?? []) {
      order.push(child);
    }
  }
  return { parents, children, order, cyclic };
}

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
