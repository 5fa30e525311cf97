import { fitInOneCatalogRequest } from '@kumiki/backstage-plugin-team-topology-common';

/** Where fewer are left out than these, asking for whole kinds is as fast. */
const WORTH_NAMING = 500;

/**
 * How many are asked about by name. The catalog reads each of them; the ids of a
 * whole kind it finds among those of all entities.
 */
const MOST_NAMED = 1_500;

/** What the catalog is asked to learn what a reader may see. */
export interface VisibilityQuestion {
  /** In lower case; of these, it is asked for everything, in one request. */
  kinds: string[];
  /** Refs that are asked about one by one, a list in each request. */
  named: string[][];
}

/**
 * Asks for whole kinds, and by name where most of what there is is of no
 * interest: of a directory with thousands of Groups, some are teams.
 *
 * @param refs - what is of interest
 * @param all - everything that is kept
 */
export function askAbout(
  refs: readonly string[],
  all: readonly string[],
): VisibilityQuestion {
  const byKind = new Map<string, string[]>();
  for (const ref of refs) {
    const kind = ref.slice(0, ref.indexOf(':'));
    const ofKind = byKind.get(kind);
    if (ofKind) {
      ofKind.push(ref);
    } else {
      byKind.set(kind, [ref]);
    }
  }
  const leftOut = all.length - refs.length;
  const isWorthIt = leftOut >= WORTH_NAMING && leftOut >= refs.length;
  const named: string[] = [];
  const kinds: string[] = [];
  const smallestFirst = [...byKind].sort(([, a], [, b]) => a.length - b.length);
  for (const [kind, ofKind] of smallestFirst) {
    if (isWorthIt && named.length + ofKind.length <= MOST_NAMED) {
      named.push(...ofKind);
    } else {
      kinds.push(kind);
    }
  }
  return { kinds: kinds.sort(), named: inRequests(named) };
}

/** As many lists as there have to be requests: one where they fit into one. */
function inRequests(refs: readonly string[]): string[][] {
  if (refs.length === 0 || fitInOneCatalogRequest(refs)) {
    return refs.length === 0 ? [] : [[...refs]];
  }
  const half = Math.ceil(refs.length / 2);
  return [refs.slice(0, half), refs.slice(half)].flatMap(inRequests);
}
