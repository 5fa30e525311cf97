import { Entity } from '@backstage/catalog-model';
import { Rename } from '../database/entities/DatabaseDepartureStore';
import { StoredEntity } from '../database/entities/StoredEntity';
import { describeEntity, isKumikiKind } from './describeEntity';
import { namedRefs } from './readRef';
import { previousRef } from './RenameFinder';

/** What is to be taken over from the catalog. */
type Difference = 'new' | 'changed' | 'same';

/** What is gathered on the way through the catalog, and how it differs from what is known. */
export class CatalogWalk {
  /** Every entity that was met. */
  readonly refs = new Set<string>();
  readonly optOuts: Entity[] = [];
  readonly scorecards: Entity[] = [];
  /** New and changed entities. */
  readonly touched = new Set<string>();
  /** What entities say that they were called before. */
  readonly #previous = new Map<string, string>();
  readonly #known: ReadonlyMap<string, string>;
  readonly #naming = new Map<string, string[]>();

  /** @param known - the digest of each known entity */
  static create(known: ReadonlyMap<string, string>) {
    return new CatalogWalk(known);
  }

  private constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  /** Takes note of an entity; nothing where it was met before. */
  meet(
    entity: Entity,
  ): { stored: StoredEntity; difference: Difference } | undefined {
    const stored = describeEntity(entity);
    const { ref } = stored;
    // An entity that moves between pages comes twice.
    if (this.refs.has(ref)) {
      return undefined;
    }
    this.refs.add(ref);
    const difference = this.#compare(stored);
    if (difference !== 'same') {
      this.touched.add(ref);
    }
    for (const name of namedRefs(stored)) {
      const naming = this.#naming.get(name) ?? [];
      this.#naming.set(name, naming);
      naming.push(ref);
    }
    const previous = previousRef(stored.entity);
    if (previous !== undefined) {
      this.#previous.set(ref, previous);
    }
    if (isKumikiKind(entity, 'scorecard')) {
      this.scorecards.push(entity);
    } else if (isKumikiKind(entity, 'optout')) {
      this.optOuts.push(entity);
    }
    return { stored, difference };
  }

  /** Known entities that were not met. */
  get missing(): string[] {
    return [...this.#known.keys()].filter(ref => !this.refs.has(ref));
  }

  /** Entities that were not known before. */
  get added(): string[] {
    return [...this.touched].filter(ref => !this.#known.has(ref));
  }

  /**
   * Entities that stayed the same themselves, and name one that came or went.
   * @param gone - those that went
   */
  findNaming(gone: Iterable<string>): string[] {
    const naming = new Set<string>();
    for (const ref of [...this.added, ...gone]) {
      for (const entity of this.#naming.get(ref) ?? []) {
        if (!this.touched.has(entity)) {
          naming.add(entity);
        }
      }
    }
    return [...naming];
  }

  /**
   * What entities say that they were called before, where nothing that is met or
   * known has that name, and where there are news: the entity is new or changed,
   * or the name has just become free. Several entities may say the same.
   *
   * @param gone - names that have just become free
   */
  findRenames(gone: ReadonlySet<string>): Rename[] {
    const renames = [...this.#previous].map(([ref, previous]) => ({
      ref,
      previous,
    }));
    const news = new Set(
      renames
        .filter(({ ref, previous }) => {
          const isTaken = this.refs.has(previous) || this.#known.has(previous);
          return gone.has(previous) || (!isTaken && this.touched.has(ref));
        })
        .map(({ previous }) => previous),
    );
    return renames.filter(({ previous }) => news.has(previous));
  }

  #compare({ ref, digest }: StoredEntity): Difference {
    const known = this.#known.get(ref);
    if (known === undefined) {
      return 'new';
    }
    return known === digest ? 'same' : 'changed';
  }
}
