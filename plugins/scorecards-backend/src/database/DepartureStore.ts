/** An entity that left the catalog, as it was then. */
export interface Departure {
  ref: string;
  /** ISO 8601. */
  leftAt: string;
  owners: string[];
  /** Where it was declared, such as `url:https://...`. */
  location?: string;
}

/** An entity and what it was called before, both as full refs. */
export interface Rename {
  ref: string;
  previous: string;
}

/** What left the catalog, and what took its place. */
export interface DepartureStore {
  /** Those of the refs that left; what has come back may be among them. One statement. */
  readDepartures(refs: readonly string[]): Promise<Departure[]>;

  /** Those of the renames that were made before. One statement. */
  findMade(renames: readonly Rename[]): Promise<Rename[]>;

  /**
   * Forgets what left before a moment.
   * @returns how many there were
   */
  prune(before: string): Promise<number>;
}
