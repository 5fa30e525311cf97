import { StoredLevelChange, StoredTransition } from './HistoryStore';
import { EntityRecord } from './EntityRecord';
import { ResultGroup, RollupQuery, StoredResult } from './ResultStore';

/** Which changes are read: those of entities that exist and are owned so now. */
export interface ChangeQuery extends RollupQuery {
  /** The first moment, ISO 8601. */
  from: string;
  limit: number;
}

/**
 * Reads that only reports need. Every read is one statement.
 * Results are unpacked while they are iterated, which is most of the work: who
 * iterates takes breaks.
 */
export interface ReportStore {
  /** Everything about one entity; nothing where it is not known. */
  readEntity(ref: string): Promise<EntityRecord | undefined>;

  /** Every result. */
  readResults(query: RollupQuery): Promise<Iterable<StoredResult>>;

  /** Results that are alike, with the owners of now. */
  readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>>;

  /** How many judged entities have no owner now. */
  countUnowned(query: RollupQuery): Promise<number>;

  /** Newest first, at most `limit`. */
  listTransitions(query: ChangeQuery): Promise<StoredTransition[]>;

  /** Newest first, at most `limit`. */
  listLevelChanges(query: ChangeQuery): Promise<StoredLevelChange[]>;
}
