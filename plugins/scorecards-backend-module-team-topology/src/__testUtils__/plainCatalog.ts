import { Entity } from '@backstage/catalog-model';

export type Item = Record<string, unknown>;

const byRef = (a: Entity, b: Entity) => (refOf(a) < refOf(b) ? -1 : 1);
export const sorted = (texts: string[]) => [...new Set(texts)].sort();
export const items = (value: unknown) =>
  Array.isArray(value) ? (value as Item[]) : [];

export function refOf({ kind, metadata }: Entity): string {
  return `${kind}:${metadata.namespace}/${metadata.name}`.toLowerCase();
}

/** kind:namespace/name, each of the first two from somewhere else where it is not written. */
export function full(written: unknown, kind: string, from: Entity): string {
  const [, writtenKind, namespace, name] =
    /^(?:([^:]+):)?(?:([^/]+)\/)?(.+)$/.exec(String(written ?? '')) ?? [];
  return name === undefined
    ? ''
    : `${writtenKind ?? kind}:${
        namespace ?? from.metadata.namespace
      }/${name}`.toLowerCase();
}

/** What the catalog relates; where it relates nothing, what is written. */
export function related(
  entity: Entity,
  type: string,
  field: string,
  kind: string,
) {
  const targets = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef);
  const written = [entity.spec?.[field] ?? []].flat();
  return sorted(
    targets.length > 0
      ? targets
      : written.map(value => full(value, kind, entity)).filter(Boolean),
  );
}

export function ofKind(all: Entity[], kind: string): Entity[] {
  return all.filter(entity => entity.kind === kind).sort(byRef);
}

export function find(all: Entity[], ref: string): Entity | undefined {
  return all.find(entity => refOf(entity) === ref);
}

export function originOf(entity: Entity | undefined): string | undefined {
  const annotations = entity?.metadata.annotations ?? {};
  return (
    annotations['backstage.io/managed-by-origin-location'] ??
    annotations['backstage.io/managed-by-location']
  );
}

/** The TeamApi that counts for a group. */
export function apiOf(group: string, all: Entity[]): Entity | undefined {
  const about = ofKind(all, 'TeamApi').filter(
    api => full(api.spec?.team, 'group', api) === group,
  );
  if (about.length === 1) {
    return about[0];
  }
  const origin = originOf(find(all, group));
  const native = about.filter(
    api => origin !== undefined && originOf(api) === origin,
  );
  return native.length === 1 ? native[0] : undefined;
}

/** Whether a group of the catalog is founded later. */
export function isLater(group: string, all: Entity[], today: string): boolean {
  const { founded = today } = apiOf(group, all)?.spec ?? {};
  return find(all, group) !== undefined && String(founded) > today;
}

/** What a group says itself counts before what others say, if there is such a group. */
function parentOf(group: Entity, all: Entity[]): string | undefined {
  const own = full(group.spec?.parent, 'group', group);
  if (find(all, own)) {
    return own;
  }
  const above = ofKind(all, 'Group').find(other =>
    items(other.spec?.children).some(
      child => full(child, 'group', other) === refOf(group),
    ),
  );
  return above && refOf(above);
}

export function isBelow(group: Entity, top: string, all: Entity[]): boolean {
  const parent = parentOf(group, all);
  const above = parent === undefined ? undefined : find(all, parent);
  return parent === top || (above !== undefined && isBelow(above, top, all));
}

/** Everybody anybody knows of, with the groups that each is a direct member of. */
export function people(all: Entity[]): { known: boolean; groups: string[] }[] {
  const users = ofKind(all, 'User');
  const missing = ofKind(all, 'Group').flatMap(group =>
    items(group.spec?.members)
      .map(member => full(member, 'user', group))
      .filter(person => !find(all, person))
      .map(person => ({ person, group: refOf(group) })),
  );
  return [
    ...users.map(user => ({
      known: true,
      groups: related(user, 'memberOf', 'memberOf', 'group'),
    })),
    ...sorted(missing.map(({ person }) => person)).map(person => ({
      known: false,
      groups: missing
        .filter(it => it.person === person)
        .map(({ group }) => group),
    })),
  ];
}
