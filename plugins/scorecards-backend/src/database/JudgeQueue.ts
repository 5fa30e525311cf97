/** An entity that this worker alone may judge until the claim ends. */
export interface JudgeClaim {
  entity: string;
  /** Moves when the entity is queued again; the work is not done then. */
  version: number;
  /** How often it was claimed without being finished. */
  attempts: number;
}

/** Which entities are due to be judged, and who does it. */
export interface JudgeQueue {
  /** Makes the entities due now. One statement. */
  enqueue(entities: readonly string[]): Promise<void>;

  /** Claims what is due, the longest due first; claims that ended are free again. */
  claim(options: {
    worker: string;
    limit: number;
    claimMs: number;
    /** Only these, due or not. */
    entities?: readonly string[];
  }): Promise<JudgeClaim[]>;

  /** Gives claims back untouched. */
  release(worker: string, entities: readonly string[]): Promise<void>;

  /** Those of the entities that are due now, claimed or not. */
  findDue(entities: readonly string[]): Promise<string[]>;

  /** How many entities are due, and since when the longest. */
  readBacklog(): Promise<{ due: number; oldestDueAt?: string }>;
}
