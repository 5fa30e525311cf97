import { fitInOneCatalogRequest } from '@kumiki/backstage-plugin-team-topology-common';

/** Where fewer are left out than these, asking for the whole kind is as fast. */
const WORTH_NAMING = 500;

/** What the catalog is asked to learn what a reader may see. */
export interface VisibilityQuestion {
  /** In lower case; of these, it is asked for everything. */
  kinds: string[];
  /** Refs that are asked about one by one, in one request. */
  named: string[];
}

/**
 * Asks for whole kinds, and by name for the few of a large kind that are of
 * interest: of a directory with thousands of Groups, some are teams.
 *
 * @param refs - what is of interest
 * @param all - everything that is kept
 */
export function askAbout(
  refs: readonly string[],
  all: readonly string[],
): VisibilityQuestion {
  const sizes = new Map<string, number>();
  for (const ref of all) {
    const kind = kindOfRef(ref);
    sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  }
  const wanted = new Map<string, string[]>();
  for (const ref of refs) {
    const kind = kindOfRef(ref);
    const ofKind = wanted.get(kind);
    if (ofKind) {
      ofKind.push(ref);
    } else {
      wanted.set(kind, [ref]);
    }
  }
  const question: VisibilityQuestion = { kinds: [], named: [] };
  const largest = (a: string, b: string) =>
    (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0);
  for (const kind of [...wanted.keys()].sort(largest)) {
    const ofKind = wanted.get(kind) ?? [];
    const named = [...question.named, ...ofKind];
    const isWorthIt = (sizes.get(kind) ?? 0) - ofKind.length >= WORTH_NAMING;
    if (isWorthIt && fitInOneCatalogRequest(named)) {
      question.named = named;
    } else {
      question.kinds.push(kind);
    }
  }
  question.kinds.sort();
  return question;
}

/** Of a full ref; taking it apart as a whole costs too much for thousands. */
function kindOfRef(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}
