import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '../kinds/constants';
import { boundaryItems, responsibilityIn } from '../model/changeBoundary';
import { ownersOf } from '../model/counts';
import { identify, IndexedEntity } from '../model/EntityIndex';
import { countingTeamApi } from '../model/teamApis';
import { readOnce } from '../reading/readOnce';
import { toFullRef } from '../reading/refs';

/**
 * An entity that a draft changes: one that comes has no `before`, one that goes
 * no `after`.
 * @public
 */
export interface EntityEdit {
  ref: string;
  before?: Entity;
  after?: Entity;
}

/** The TeamApi of a team: where it has none, a new one that nothing says yet. */
type FoundTeamApi = Entity | 'described-twice';

/** Where an entity is found, besides by its ref. */
const placesOf = readOnce((entity: IndexedEntity): Places => {
  const { kind, spec, namespace, source } = entity;
  const groups = (value: unknown) =>
    [value].flat().flatMap(
      item =>
        toFullRef(item, {
          defaultKind: 'group',
          defaultNamespace: namespace,
        }) ?? [],
    );
  switch (kind) {
    case 'teamapi':
      return [
        ...groups(spec.team).map((it): [PlaceIndex, string] => [
          'teamApis',
          it,
        ]),
        ...groups(spec.partOf).map((it): [PlaceIndex, string] => [
          'children',
          it,
        ]),
        ...boundaryItems(source, 'does').flatMap(
          ({ responsibility }): [PlaceIndex, string][] => {
            const ref = responsibilityIn(responsibility, source);
            return ref === undefined ? [] : [['acceptors', ref]];
          },
        ),
      ];
    case 'teaminteraction':
      return [...groups(spec.from), ...groups(spec.to)].map(
        (it): [PlaceIndex, string] => ['interactions', it],
      );
    case 'group':
      return groups(spec.parent).map((it): [PlaceIndex, string] => [
        'children',
        it,
      ]);
    case 'component':
      return ownersOf(entity).map((it): [PlaceIndex, string] => [
        'components',
        it,
      ]);
    default:
      return [];
  }
});

/** The entities of the catalog while a draft is applied to them. */
export class DraftEntities {
  readonly #byRef = new Map<string, Entity>();
  /** What was there of what has changed. */
  readonly #before = new Map<string, Entity | undefined>();
  readonly #indexes: Record<PlaceIndex, Map<string, Set<string>>> = {
    teamApis: new Map(),
    acceptors: new Map(),
    interactions: new Map(),
    children: new Map(),
    components: new Map(),
  };

  static create(entities: readonly Entity[]): DraftEntities {
    return new DraftEntities(entities);
  }

  private constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      const identified = identify(entity);
      if (identified && !this.#byRef.has(identified.ref)) {
        this.#add(identified);
      }
    }
  }

  get(ref: string): Entity | undefined {
    return this.#byRef.get(ref);
  }

  has(ref: string): boolean {
    return this.#byRef.has(ref);
  }

  /** Puts an entity in place of the one with its ref, or beside the others. */
  put(entity: Entity): void {
    const identified = identify(entity);
    if (identified) {
      this.#remember(identified.ref);
      this.#forget(identified.ref);
      this.#add(identified);
    }
  }

  remove(ref: string): void {
    this.#remember(ref);
    this.#forget(ref);
  }

  /** The TeamApi that counts, or a new one, which is not among the entities yet. */
  teamApiOf(team: string): FoundTeamApi {
    const claimants = this.claimantsOf(team);
    return claimants.length === 0
      ? this.#newTeamApi(team)
      : countingTeamApi(claimants, this.get(team)) ?? 'described-twice';
  }

  /** Every TeamApi that describes a team. */
  claimantsOf(team: string): Entity[] {
    return this.#listed(this.#indexes.teamApis.get(team));
  }

  /** Every TeamApi that accepts a responsibility. */
  acceptorsOf(responsibility: string): Entity[] {
    return this.#listed(this.#indexes.acceptors.get(responsibility));
  }

  /** The interactions in which a group takes part. */
  interactionsOf(team: string): Entity[] {
    return this.#listed(this.#indexes.interactions.get(team));
  }

  /** Refs of the components that a group owns. */
  componentsOf(team: string): string[] {
    return [...(this.#indexes.components.get(team) ?? [])];
  }

  /** Whether groups say that they are directly in this one. */
  contains(group: string): boolean {
    return (this.#indexes.children.get(group)?.size ?? 0) > 0;
  }

  /** A name that no entity of the kind has: the wished one, or that with a number behind it. */
  freeRef(kind: string, namespace: string, wished: string): string {
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : `-${number}`;
      const name = `${wished.slice(0, 63 - end.length).replace(/[-_.]+$/, '')}`;
      const ref = `${kind}:${namespace}/${name}${end}`;
      if (!this.has(ref)) {
        return ref;
      }
    }
  }

  /** The entities as they are now. */
  get entities(): Entity[] {
    return [...this.#byRef.values()];
  }

  /** What has changed, in the order in which it first did; nothing that is as before. */
  get edits(): EntityEdit[] {
    return [...this.#before].flatMap(([ref, before]): EntityEdit[] => {
      const after = this.#byRef.get(ref);
      return after === before
        ? []
        : [{ ref, ...(before && { before }), ...(after && { after }) }];
    });
  }

  #newTeamApi(team: string): Entity {
    const { name, namespace } = parseEntityRef(team);
    const ref = this.freeRef('teamapi', namespace, name);
    return {
      apiVersion: KUMIKI_API_VERSION,
      kind: 'TeamApi',
      metadata: {
        name: parseEntityRef(ref).name,
        ...(namespace === DEFAULT_NAMESPACE ? {} : { namespace }),
      },
      spec: { team },
    };
  }

  #listed(refs: ReadonlySet<string> | undefined): Entity[] {
    return [...(refs ?? [])].flatMap(ref => this.get(ref) ?? []);
  }

  #remember(ref: string): void {
    if (!this.#before.has(ref)) {
      this.#before.set(ref, this.#byRef.get(ref));
    }
  }

  #add(identified: IndexedEntity): void {
    const { ref, source } = identified;
    this.#byRef.set(ref, source);
    for (const [place, key] of placesOf(identified)) {
      const index = this.#indexes[place];
      const refs = index.get(key);
      if (refs) {
        refs.add(ref);
      } else {
        index.set(key, new Set([ref]));
      }
    }
  }

  #forget(ref: string): void {
    const entity = this.#byRef.get(ref);
    const identified = entity && identify(entity);
    this.#byRef.delete(ref);
    for (const [place, key] of identified ? placesOf(identified) : []) {
      this.#indexes[place].get(key)?.delete(ref);
    }
  }
}

/**
 * Refs of TeamApis by the group that they describe, and by the responsibilities
 * that they accept; of interactions by the groups that take part; of groups by
 * the group of which they say that it is above them; of components by who owns
 * them.
 */
type PlaceIndex =
  | 'teamApis'
  | 'acceptors'
  | 'interactions'
  | 'children'
  | 'components';

type Places = readonly (readonly [PlaceIndex, string])[];
