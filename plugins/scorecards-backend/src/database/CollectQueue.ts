/** An entity about which this worker alone asks the provider until the claim ends. */
export interface CollectClaim {
  entity: string;
  version: number;
  attempts: number;
}

/** Which facts are due to be collected, and who does it. */
export interface CollectQueue {
  /**
   * Makes the pairs due now or, where it is given, at a time of their own (ISO
   * 8601 in UTC); a pair that is due before stays so. One statement.
   */
  enqueue(
    items: readonly { entity: string; provider: string; dueAt?: string }[],
  ): Promise<void>;

  /**
   * Makes entities due now with those of the providers that were asked about them
   * before. One statement.
   */
  enqueueAgain(options: {
    entities: readonly string[];
    providers: readonly string[];
  }): Promise<void>;

  /** Claims entities of one provider, the longest due first. */
  claim(options: {
    worker: string;
    provider: string;
    limit: number;
    claimMs: number;
  }): Promise<CollectClaim[]>;

  /**
   * The claims are finished; what was queued again in between stays due. New
   * entities about which nobody is to be asked any more can be judged.
   */
  finish(options: {
    worker: string;
    provider: string;
    claims: readonly CollectClaim[];
  }): Promise<void>;

  /** Forgets the work of providers that do not exist any more. */
  retainProviders(providers: readonly string[]): Promise<void>;
}
