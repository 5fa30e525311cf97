import { EntityQuery } from './EntityStore';
import { JudgingInput } from './JudgingInput';

/** Reads what judging needs, for many entities at once. */
export interface InputStore {
  /** Those of the refs that are known. Two statements, whatever their number. */
  readInputs(refs: readonly string[]): Promise<JudgingInput[]>;

  /** All that match, in the order of their refs; two statements for each page. */
  streamInputs(
    query?: EntityQuery & { pageSize?: number },
  ): AsyncIterable<JudgingInput[]>;
}
