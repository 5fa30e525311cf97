import { Entity } from '@backstage/catalog-model';
import { Rename } from './DatabaseDepartureStore';

/** What the backend keeps of a catalog entity. Refs are full and in lower case. */
export interface StoredEntity {
  ref: string;
  /** In lower case. */
  kind: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  /** In the order of their refs. */
  owners: string[];
  system?: string;
  /** Of a group: the refs of its parents. */
  parents: string[];
  /** Changes when anything changes that a scorecard or a provider may look at. */
  digest: string;
  /** The entity without what is volatile; very long texts are cut. */
  entity: Entity;
}

/** How many entities have the same owners, judged or not. */
export interface OwnedCount {
  /** In the order of their refs; none for entities without owner. */
  owners: string[];
  entities: number;
}

/** Narrows a read; what is absent does not narrow. */
export interface EntityQuery {
  /** In lower case. */
  kinds?: readonly string[];
  /** Entities that have any of these owners. */
  owners?: readonly string[];
  /** Refs that the caller may see; absent where the caller may see everything. */
  visible?: readonly string[];
}

/** What a sweep over the catalog found out. */
export interface EntityChanges {
  /**
   * New ones about which providers are asked. They are judged when every
   * provider has answered, or after a while without; otherwise each would begin
   * its history as unknown.
   */
  added: readonly StoredEntity[];
  /** Known ones with a new digest, and new ones about which nobody is asked. */
  changed: readonly StoredEntity[];
  /**
   * Refs that are gone. What was collected, results and work go with them;
   * history stays, and what was pushed stays for a while.
   */
  removed: readonly string[];
  /**
   * Entities that take over what was pushed, granted and judged under a name
   * that is in the catalog no more. The names may be among the removed ones.
   */
  renamed?: readonly Rename[];
}
