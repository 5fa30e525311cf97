import { Caller } from '@kumiki/backend-audit';
import { Visibility } from './Visibility';

/** Finds out what a caller may see in the catalog. */
export interface VisibleEntities {
  /**
   * All that the caller may see, and all that is hidden; one request to the
   * catalog and one statement at most.
   */
  findAll(caller: Caller): Promise<Visibility>;

  /**
   * What the caller may see of some refs, full and in lower case; one request
   * to the catalog at most. Nothing is said about other refs.
   *
   * @param listNamed - refs that are to be shown unless they are hidden; asked
   * for only where that depends on the caller. Where the caller does not see
   * all of them, the catalog is asked once more, in the name of the plugin.
   */
  findAmong(
    refs: readonly string[],
    caller: Caller,
    listNamed?: () => Promise<Iterable<string>>,
  ): Promise<Visibility>;
}
