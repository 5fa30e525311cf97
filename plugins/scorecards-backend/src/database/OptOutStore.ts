import { StoredOptOut } from './JudgingInput';

/** The opt-outs of the catalog. */
export interface OptOutStore {
  /** One statement. */
  listOptOuts(): Promise<StoredOptOut[]>;

  /** Replaces all of them, and queues the subjects of those that differ. */
  replaceOptOuts(
    optOuts: readonly Omit<StoredOptOut, 'isMaintained'>[],
  ): Promise<void>;
}
