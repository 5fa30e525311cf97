/** Brings what is known about one entity up to date while somebody waits. */
export interface RefreshService {
  /**
   * Reads the entity from the catalog, asks every provider that knows something
   * about it, and evaluates it again. What fails is stored as a failure.
   *
   * @returns the moment from which on transitions belong to this refresh, or
   *   nothing where there is no such entity
   */
  refresh(
    entity: string,
    options?: { signal?: AbortSignal },
  ): Promise<{ startedAt: string } | undefined>;
}
