import { Entity } from '@backstage/catalog-model';
import { findOutage } from '@kumiki/backend-database';
import { EntityVersion } from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { SharedReads } from '../service/SharedReads';
import { CATALOG_SOURCE } from './versions';
import {
  ChronicleState,
  DatabaseChronicle,
  DatedVersionKey,
  VersionKey,
} from './DatabaseChronicle';

const MAX_BODIES = 100_000;
/** The days that somebody who compares or steps through time looks at. */
const MAX_DAYS = 24;

/** What the chronicle says of a day. */
export interface OrganisationOnDay {
  entities: readonly Entity[];
  /** Their refs, in the same order. */
  refs: readonly string[];
  /** Whether the catalog was compared then, or somebody imported it. */
  basis: 'recorded' | 'imported' | 'nothing';
  /** Differs where anything of it does. */
  digest: string;
}

/** What the chronicle says now. */
export interface OrganisationNow extends OrganisationOnDay {
  /** The catalog's own ids, by ref. */
  uids: ReadonlyMap<string, string>;
  state: ChronicleState;
}

/** What was known first of each entity. */
export interface FirstKnown {
  /** The first day of which it is known, by ref. */
  days: ReadonlyMap<string, string>;
  /** Groups and TeamApis as they were on their first day. */
  entities: readonly Entity[];
  /** Differs where anything of that does. */
  digest: string;
}

/** The kinds that say what a team is and which grouping it is in. */
const DESCRIBING_TEAMS = ['group', 'teamapi'];

/**
 * What the chronicle says, kept in memory until it says something else. Asking
 * costs one statement, and three where something has changed.
 */
export class KeptOrganisation {
  readonly #chronicle: DatabaseChronicle;
  readonly #bodies = new LRUCache<string, Entity>({ max: MAX_BODIES });
  readonly #days = new LRUCache<string, OrganisationOnDay>({ max: MAX_DAYS });
  readonly #reads = SharedReads.create<OrganisationNow>();
  #now?: OrganisationNow;
  #first?: FirstKnown & { revision: number };
  #ever?: { revision: number; versions: readonly EntityVersion[] };

  static create(chronicle: DatabaseChronicle): KeptOrganisation {
    return new KeptOrganisation(chronicle);
  }

  private constructor(chronicle: DatabaseChronicle) {
    this.#chronicle = chronicle;
  }

  /** What is in the catalog, as it was last recorded. */
  async now(): Promise<OrganisationNow> {
    return await this.#reads.read('now', async () => {
      const state = await this.#readState();
      if (this.#now?.state.revision !== state.revision || !this.#now) {
        const keys = await this.#chronicle.listOpen();
        this.#now = {
          ...(await this.#load(keys)),
          basis: 'recorded',
          uids: new Map(keys.map(({ ref, uid }) => [ref, uid ?? ref])),
          state,
        };
      }
      this.#now = { ...this.#now, state };
      return this.#now;
    });
  }

  /** While the database is away, what was last read of it is all there is. */
  async #readState(): Promise<ChronicleState> {
    try {
      return await this.#chronicle.getState();
    } catch (error) {
      if (this.#now && findOutage(error)) {
        return this.#now.state;
      }
      throw error;
    }
  }

  /** What was in it at the end of an earlier day. */
  async on(day: string, now: OrganisationNow): Promise<OrganisationOnDay> {
    const key = `${now.state.revision} ${day}`;
    const known = this.#days.get(key);
    if (known) {
      return known;
    }
    // Where a day is both imported and recorded, what was recorded comes last, and wins.
    const keys = await this.#chronicle.listOn(day);
    const byRef = new Map(keys.map(version => [version.ref, version]));
    const { recordedSince } = now.state;
    const isRecorded = recordedSince !== undefined && recordedSince <= day;
    const loaded: OrganisationOnDay = {
      ...(await this.#load([...byRef.values()])),
      ...(isRecorded && { basis: 'recorded' }),
    };
    this.#days.set(key, loaded);
    return loaded;
  }

  /** Everything that is known, from the first day on. */
  async ever(now: OrganisationNow): Promise<readonly EntityVersion[]> {
    if (this.#ever?.revision !== now.state.revision) {
      const keys = await this.#chronicle.listAll();
      const bodies = await this.#readBodies(keys);
      this.#ever = {
        revision: now.state.revision,
        versions: keys.flatMap(({ id, ref, source, from, to }) => {
          const entity = bodies.get(id);
          return entity
            ? [
                {
                  ...{ ref, from, entity },
                  ...(to !== undefined && { to }),
                  basis: source === CATALOG_SOURCE ? 'recorded' : 'imported',
                },
              ]
            : [];
        }),
      };
    }
    return this.#ever.versions;
  }

  /** What was known first: when a team came, and where it belonged then. */
  async first(now: OrganisationNow): Promise<FirstKnown> {
    const { revision } = now.state;
    if (this.#first?.revision !== revision) {
      const keys = new Map<string, DatedVersionKey>();
      for (const key of await this.#chronicle.listAll()) {
        const known = keys.get(key.ref);
        if (known === undefined || key.from < known.from) {
          keys.set(key.ref, key);
        }
      }
      const describing = [...keys.values()].filter(({ ref }) =>
        DESCRIBING_TEAMS.some(kind => ref.startsWith(`${kind}:`)),
      );
      this.#first = {
        ...{ revision, ...(await this.#load(describing)) },
        days: new Map([...keys].map(([ref, { from }]) => [ref, from])),
      };
    }
    return this.#first;
  }

  async #load(keys: readonly VersionKey[]): Promise<OrganisationOnDay> {
    const bodies = await this.#readBodies(keys);
    const hash = createHash('sha256');
    const entities: Entity[] = [];
    const refs: string[] = [];
    for (const { id, ref } of keys) {
      const body = bodies.get(id);
      // It may have been pruned since it was listed.
      if (body) {
        entities.push(body);
        refs.push(ref);
        hash.update(`${id}\n`);
      }
    }
    return {
      ...{ entities, refs },
      basis: keys.length > 0 ? 'imported' : 'nothing',
      digest: hash.digest('base64'),
    };
  }

  /** What versions say; only what is not kept is read. */
  async #readBodies(keys: readonly VersionKey[]): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    const missing: string[] = [];
    for (const { id } of keys) {
      const kept = this.#bodies.get(id);
      if (kept) {
        found.set(id, kept);
      } else {
        missing.push(id);
      }
    }
    for (const [id, body] of await this.#chronicle.readBodies(missing)) {
      this.#bodies.set(id, body);
      found.set(id, body);
    }
    return found;
  }
}
