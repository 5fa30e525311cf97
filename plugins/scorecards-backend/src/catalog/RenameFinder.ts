import { Entity } from '@backstage/catalog-model';
import { LoggerService } from '@backstage/backend-plugin-api';
import { readRef } from './readRef';
import { Rename } from '../database/entities/DatabaseDepartureStore';
import { StoredEntity } from '../database/entities/StoredEntity';
import { LOCATION_ANNOTATION } from '../database/entities/forgetEntities';
import { Stores } from '../database/createDatabaseStores';

/** On an entity: what it was called before. */
const ANNOTATION_PREVIOUS_REF = 'kumiki.dev/previous-ref';

/** The full ref that an entity had before, as it says; kind and namespace may be left out. */
export function previousRef(entity: Entity): string | undefined {
  return readRef(
    entity.metadata.annotations?.[ANNOTATION_PREVIOUS_REF],
    entity,
    entity.kind,
  );
}

/** What says that two entities may be one. */
interface Origin {
  owners: readonly string[];
  location?: string;
}

/** Finds out which entities are to take over what was known under another name. */
export class RenameFinder {
  readonly #logger: LoggerService;
  readonly #stores: Pick<Stores, 'departures' | 'entities'>;

  static create(options: {
    logger: LoggerService;
    stores: Pick<Stores, 'departures' | 'entities'>;
  }) {
    return new RenameFinder(options.logger, options.stores);
  }

  private constructor(
    logger: LoggerService,
    stores: Pick<Stores, 'departures' | 'entities'>,
  ) {
    this.#logger = logger;
    this.#stores = stores;
  }

  /**
   * The renames that are to be made. Three statements where something says that
   * it was renamed, none otherwise.
   *
   * @param claimed - renames as entities say, of names that nothing in the
   *   catalog has
   * @param held - entities that are not known yet
   */
  async find(
    claimed: readonly Rename[],
    held: readonly StoredEntity[],
  ): Promise<Rename[]> {
    if (claimed.length === 0) {
      return [];
    }
    const { departures, entities } = this.#stores;
    const refs = claimed.map(({ ref }) => ref);
    const names = claimed.map(({ previous }) => previous);
    const [former, left, made] = await Promise.all([
      entities.getEntities([...refs, ...names]),
      departures.readDepartures(names),
      departures.findMade(claimed),
    ]);
    const origins = new Map<string, Origin>();
    // What is known now is newer than what left at some time.
    for (const { ref, ...origin } of left) {
      origins.set(ref, origin);
    }
    for (const stored of [...former, ...held]) {
      origins.set(stored.ref, originOf(stored));
    }
    const isMade = new Set(made.map(keyOf));
    const open = claimed.filter(rename => !isMade.has(keyOf(rename)));
    return this.#withoutContested(open).filter(it => this.#isOwn(it, origins));
  }

  /** What only one entity says. */
  #withoutContested(renames: readonly Rename[]): Rename[] {
    const byPrevious = new Map<string, Rename[]>();
    for (const rename of renames) {
      const same = byPrevious.get(rename.previous) ?? [];
      byPrevious.set(rename.previous, [...same, rename]);
    }
    return [...byPrevious].flatMap(([previous, same]) => {
      if (same.length > 1) {
        const refs = same.map(({ ref }) => ref).sort();
        this.#logger.warn(
          `${refs.join(
            ' and ',
          )} all say in ${ANNOTATION_PREVIOUS_REF} to have been ${previous}; nothing is moved`,
        );
        return [];
      }
      return same;
    });
  }

  /** A name alone proves nothing: the owner or the file has to be the same. */
  #isOwn(
    { ref, previous }: Rename,
    origins: ReadonlyMap<string, Origin>,
  ): boolean {
    const now = origins.get(ref);
    const before = origins.get(previous);
    if (!now || !before) {
      return false;
    }
    const isOwn =
      now.owners.some(owner => before.owners.includes(owner)) ||
      (now.location !== undefined && now.location === before.location);
    if (!isOwn) {
      this.#logger.warn(
        `${ref} says in ${ANNOTATION_PREVIOUS_REF} to have been ${previous}, which had other owners and was declared elsewhere; nothing is moved`,
      );
    }
    return isOwn;
  }
}

function originOf({ owners, entity }: StoredEntity): Origin {
  return {
    owners,
    location: entity.metadata.annotations?.[LOCATION_ANNOTATION],
  };
}

function keyOf({ ref, previous }: Rename): string {
  return `${ref} ${previous}`;
}
