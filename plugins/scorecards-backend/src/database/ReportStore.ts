import { RollupQuery } from './ResultStore';

/** Reads that only reports need. */
export interface ReportStore {
  /** How many judged entities have no owner now. One statement. */
  countUnowned(query: RollupQuery): Promise<number>;
}
