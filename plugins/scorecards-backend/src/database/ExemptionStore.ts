import { StoredExemption } from './JudgingInput';

/** Granted exemptions. */
export interface ExemptionStore {
  /** Exemptions of the entities. One statement. */
  readExemptions(entities: readonly string[]): Promise<StoredExemption[]>;

  /** Grants it anew or for the first time, and queues the entity to be judged. */
  grant(exemption: StoredExemption): Promise<void>;

  /** Ends it, and queues the entity to be judged. */
  revoke(
    exemption: Pick<StoredExemption, 'entity' | 'scorecard' | 'check'>,
  ): Promise<void>;
}
