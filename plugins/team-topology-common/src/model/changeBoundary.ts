import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { quoteValue } from '../reading/sentences';
import { toFullRef } from '../reading/refs';
import { asRecords } from '../reading/values';

const LISTS: readonly BoundaryList[] = ['does', 'doesNot', 'interim'];

/**
 * The lists of responsibilities in a TeamApi.
 * @public
 */
export type BoundaryList = 'does' | 'doesNot' | 'interim';

/**
 * What a team changes about its boundary; null takes a field away.
 * @public
 */
export interface BoundaryChanges {
  accept: { responsibility: string; primary?: boolean }[];
  decline: {
    responsibility: string;
    handOffTo?: string | null;
    reason?: string | null;
  }[];
  hold: {
    responsibility: string;
    rightfulOwner: string;
    since: string;
    reviewBy?: string | null;
  }[];
  release: string[];
}

/**
 * The TeamApi of a team after a change of its boundary: each responsibility is
 * in one list at most. Forms and drafts change it in the same way.
 *
 * @throws InputError where something is released that the team does not have
 * @public
 */
export function changeBoundary(
  entity: Entity,
  changes: BoundaryChanges,
): Entity {
  const lists: Record<BoundaryList, JsonObject[]> = {
    does: boundaryItems(entity, 'does'),
    doesNot: boundaryItems(entity, 'doesNot'),
    interim: boundaryItems(entity, 'interim'),
  };
  const refOf = (value: unknown) => responsibilityIn(value, entity);
  const takeOut = (ref: string | undefined, names: readonly BoundaryList[]) =>
    names.filter(name => {
      const kept = lists[name].filter(it => refOf(it.responsibility) !== ref);
      const isGone = kept.length < lists[name].length;
      lists[name] = kept;
      return isGone;
    }).length > 0;
  const putInto = (name: BoundaryList, item: JsonObject) => {
    const ref = refOf(item.responsibility);
    takeOut(
      ref,
      LISTS.filter(other => other !== name),
    );
    const at = lists[name].findIndex(it => refOf(it.responsibility) === ref);
    const { responsibility, ...fields } = item;
    lists[name] =
      at === -1
        ? [...lists[name], withoutNothing(item)]
        : lists[name].map((it, index) =>
            index === at ? withoutNothing({ ...it, ...fields }) : it,
          );
  };
  changes.release.forEach((value, index) => {
    if (!takeOut(refOf(value), LISTS)) {
      throw new InputError(
        `release[${index}] is ${quoteValue(value)}, which ${
          entity.spec?.team
        } neither accepts, declines nor holds`,
      );
    }
  });
  changes.accept.forEach(item => putInto('does', givenOf(item)));
  changes.decline.forEach(item => putInto('doesNot', givenOf(item)));
  changes.hold.forEach(item => putInto('interim', givenOf(item)));
  const spec: JsonObject = { ...entity.spec };
  for (const name of LISTS) {
    delete spec[name];
    if (lists[name].length > 0) {
      spec[name] = lists[name];
    }
  }
  return { ...entity, spec };
}

/**
 * The full ref of a responsibility, as a TeamApi writes it.
 * @public
 */
export function responsibilityIn(
  value: unknown,
  teamApi: Entity,
): string | undefined {
  return toFullRef(value, {
    defaultKind: 'responsibility',
    defaultNamespace: teamApi.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
}

/**
 * The items of a list in a TeamApi.
 * @public
 */
export function boundaryItems(
  entity: Entity,
  name: BoundaryList,
): JsonObject[] {
  return asRecords(entity.spec?.[name]) as JsonObject[];
}

/** What is undefined is not given: a template leaves it so where nobody has filled it in. */
function givenOf(item: object): JsonObject {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  );
}

function withoutNothing(item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== null),
  );
}
