import { Caller } from './Caller';
import { Visibility } from './Visibility';

/** Finds out what a caller may see in the catalog. */
export interface VisibleEntities {
  /** All that the caller may see; one request to the catalog at most. */
  findAll(caller: Caller): Promise<Visibility>;

  /**
   * What the caller may see of some refs, full and in lower case; one request
   * to the catalog at most. Nothing is said about other refs.
   */
  findAmong(refs: readonly string[], caller: Caller): Promise<Visibility>;
}
