import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '../kinds/constants';
import { KUMIKI_KINDS } from '../kinds/entities';
import { readOnce } from '../reading/readOnce';
import {
  compareText,
  kindOfRef,
  sortedUnique,
  toFullRef,
} from '../reading/refs';
import {
  asRecord,
  asRecords,
  asText,
  asTitle,
  UnknownRecord,
} from '../reading/values';

/** In lower case; a kind of that name in another API group is not ours. */
const OUR_KINDS = new Set(
  KUMIKI_KINDS.map(kind => kind.toLocaleLowerCase('en-US')),
);

const KUMIKI_API_GROUP = KUMIKI_API_VERSION.replace(/\/.*$/, '/');

/** An entity of which no more is taken for granted than that it has a ref. */
export interface IndexedEntity {
  ref: string;
  /** In lower case. */
  kind: string;
  namespace: string;
  name: string;
  metadata: UnknownRecord;
  spec: UnknownRecord;
  relations: UnknownRecord[];
  /** What the catalog says about its last version, such as why it is refused. */
  status: UnknownRecord[];
  /** Where it comes from: the location that somebody registered; absent where that is not known. */
  origin?: string;
  /** As the catalog has it. */
  source: Entity;
}

/** Whether a kind, in lower case, is one of ours. */
export function isOurKind(kind: string): boolean {
  return OUR_KINDS.has(kind);
}

const identifyOnce = readOnce((entity: Entity): IndexedEntity | undefined => {
  const record = asRecord(entity);
  const metadata = asRecord(record?.metadata);
  const kind = asText(record?.kind);
  const name = asText(metadata?.name);
  if (!record || !metadata || !kind || !name) {
    return undefined;
  }
  const lowerCaseKind = kind.toLocaleLowerCase('en-US');
  const isOurs = asText(record.apiVersion)?.startsWith(KUMIKI_API_GROUP);
  if (OUR_KINDS.has(lowerCaseKind) && !isOurs) {
    return undefined;
  }
  const namespace = asText(metadata.namespace) ?? DEFAULT_NAMESPACE;
  const annotations = asRecord(metadata.annotations);
  return {
    ref: stringifyEntityRef({ kind, namespace, name }),
    kind: lowerCaseKind,
    namespace,
    name,
    metadata,
    spec: asRecord(record.spec) ?? {},
    relations: asRecords(record.relations),
    status: asRecords(asRecord(record.status)?.items),
    origin:
      asText(annotations?.[ANNOTATION_ORIGIN_LOCATION]) ??
      asText(annotations?.[ANNOTATION_LOCATION]),
    source: entity,
  };
});

/**
 * Says what an entity is, or nothing where it has no ref or is somebody else's
 * kind. The same object is read once: it must not change afterwards.
 */
export function identify(entity: Entity): IndexedEntity | undefined {
  return asRecord(entity) && identifyOnce(entity);
}

/** Whether two entities are known to come from the same place. */
export function isSameOrigin(a: IndexedEntity, b: IndexedEntity): boolean {
  return a.origin !== undefined && a.origin === b.origin;
}

/** The entities in the order of their refs, whatever order they came in. */
export class EntityIndex {
  readonly #byRef: Map<string, IndexedEntity>;
  readonly #byKind: Map<string, IndexedEntity[]>;

  /** @param kinds - in lower case; the only ones that are of interest, where that is not all */
  static create(
    entities: readonly Entity[],
    kinds?: ReadonlySet<string>,
  ): EntityIndex {
    const indexed: IndexedEntity[] = [];
    for (const entity of entities) {
      const identified = identify(entity);
      if (identified && (kinds?.has(identified.kind) ?? true)) {
        indexed.push(identified);
      }
    }
    indexed.sort((a, b) => compareText(a.ref, b.ref) || compareContent(a, b));
    return new EntityIndex(indexed);
  }

  private constructor(sorted: IndexedEntity[]) {
    this.#byRef = new Map();
    this.#byKind = new Map();
    for (const entity of sorted) {
      if (this.#byRef.has(entity.ref)) {
        continue;
      }
      this.#byRef.set(entity.ref, entity);
      const ofKind = this.#byKind.get(entity.kind);
      if (ofKind) {
        ofKind.push(entity);
      } else {
        this.#byKind.set(entity.kind, [entity]);
      }
    }
  }

  /** Every entity, sorted by ref. */
  get all(): IndexedEntity[] {
    return [...this.#byRef.values()];
  }

  /** The entities of a kind (in lower case), sorted by ref. */
  ofKind(kind: string): readonly IndexedEntity[] {
    return this.#byKind.get(kind) ?? [];
  }

  get(ref: string): IndexedEntity | undefined {
    return this.#byRef.get(ref);
  }

  has(ref: string): boolean {
    return this.#byRef.has(ref);
  }

  isGroup(ref: string): boolean {
    return kindOfRef(ref) === 'group' && this.has(ref);
  }

  /** Whether there is an entity of one of our kinds, right or wrong. */
  get isDeclared(): boolean {
    return [...OUR_KINDS].some(kind => this.#byKind.has(kind));
  }
}

/** Two entities with one ref cannot come from a catalog; the choice must still be stable. */
function compareContent(a: IndexedEntity, b: IndexedEntity): number {
  return compareText(JSON.stringify(a.source), JSON.stringify(b.source));
}

/**
 * The refs that an entity is related to. The catalog's relations count; where
 * there are none of that type, the field of the spec that they are made from.
 */
export function relatedRefs(
  entity: IndexedEntity,
  options: { type: string; field: string; defaultKind?: string },
): string[] {
  const { type, field, defaultKind } = options;
  const context = { defaultKind, defaultNamespace: entity.namespace };
  const related = entity.relations.filter(relation => relation.type === type);
  const written = entity.spec[field];
  const values =
    related.length > 0
      ? related.map(relation => relation.targetRef)
      : [written].flat();
  return sortedUnique(
    values.flatMap(value => toFullRef(asText(value), context) ?? []),
  );
}

/** What people call the entity: its title, else its name. */
export const titleOf = readOnce(
  ({ metadata, name }: IndexedEntity) => asTitle(metadata.title) ?? name,
);

/** What people call the group: the profile's display name, the title or the name. */
export const titleOfGroup = readOnce(
  (group: IndexedEntity) =>
    asTitle(asRecord(group.spec.profile)?.displayName) ?? titleOf(group),
);
