import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { closestName } from '@kumiki/backstage-plugin-team-topology-common';

type Named = { ref: string; title: string };

/**
 * Finds something of a kind by its ref, its name or, where only one has it, its
 * title.
 */
export function findNamed<Item extends Named>(
  items: readonly Item[],
  given: string,
  kind: string,
): Item | undefined {
  const wanted = given.trim();
  const ref = fullRefOf(wanted, kind);
  const byRef = items.find(item => item.ref === ref);
  if (byRef) {
    return byRef;
  }
  const title = fold(wanted);
  const byTitle = items.filter(item => fold(item.title) === title);
  return byTitle.length === 1 ? byTitle[0] : undefined;
}

/** The ref of what was probably meant, where something is near. */
export function suggestRef(
  items: readonly Named[],
  given: string,
): string | undefined {
  const refs = new Map<string, string>();
  for (const { ref, title } of [...items].reverse()) {
    refs.set(ref, ref);
    refs.set(fold(title), ref);
    refs.set(ref.slice(ref.indexOf('/') + 1), ref);
  }
  const closest = closestName(fold(given.trim()), [...refs.keys()]);
  return closest === undefined ? undefined : refs.get(closest);
}

function fullRefOf(text: string, kind: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: kind }));
  } catch {
    return undefined;
  }
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
