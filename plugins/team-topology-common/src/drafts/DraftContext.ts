import { DraftChange, DraftRule } from './DraftChange';
import { DraftEntities } from './DraftEntities';

/** Why one change cannot be made. */
export interface Refusal {
  rule: DraftRule;
  about: string[];
}

/** The change as it was made, or why it was not. */
export type Outcome<T extends DraftChange = DraftChange> = T | Refusal;

/** What applying a change needs to know. */
export interface DraftContext {
  state: DraftEntities;
  /** The day of the draft, `YYYY-MM-DD`. */
  at: string;
}
