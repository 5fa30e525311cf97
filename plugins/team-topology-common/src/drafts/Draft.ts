import { OrgModel } from '../model/OrgModel';
import { SmellChanges } from '../smells/compareSmells';
import { DraftChange, DraftProblem } from './DraftChange';

/**
 * What a list says of a draft.
 * @public
 */
export interface DraftSummary {
  /** Unguessable: whoever has it may open a draft that is shared. */
  id: string;
  name: string;
  /** The day of the organisation that it changes, `YYYY-MM-DD`. */
  at: string;
  /** Whether others who have its address may open it. */
  shared: boolean;
  /** How many changes the reader sees. */
  changeCount: number;
  /** Counts up with every change; see {@link DraftUpdate}. */
  version: number;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/**
 * A draft, as far as the reader may see it.
 * @public
 */
export interface Draft extends Omit<DraftSummary, 'changeCount'> {
  /** The user ref of the author; absent where the reader may not see that person. */
  owner?: string;
  /** The user ref of who changed it last; absent where the reader may not see that person. */
  updatedBy?: string;
  /** Whether the reader is the author. */
  isOwn: boolean;
  changes: DraftChange[];
  /** Whether it has changes that name something which is hidden from the reader. */
  withheld: boolean;
}

/**
 * What an author makes of a draft.
 * @public
 */
export interface DraftUpdate {
  /** The version that the author has read; another one is a conflict. */
  version: number;
  name: string;
  shared: boolean;
  changes: DraftChange[];
}

/**
 * The organisation with a draft applied.
 * @public
 */
export interface DraftPreview {
  /** Without the draft. */
  before: OrgModel;
  after: OrgModel;
  /** As they are kept: with what was there before, and refs for what is new. */
  changes: DraftChange[];
  problems: DraftProblem[];
  /** How many entities that exist it changes or removes; see `DRAFT_LIMITS.published`. */
  existingCount: number;
  /** What it does to the smells. */
  smells: SmellChanges;
}

/**
 * What a template needs to publish a draft.
 * @public
 */
export type DraftPublication = Pick<
  Draft,
  'id' | 'name' | 'at' | 'changes' | 'version'
>;
