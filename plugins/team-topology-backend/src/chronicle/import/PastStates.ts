/** An entity as it once was, with nothing in it that the model does not read. */
export interface PastEntity {
  /** Full and in lower case. */
  ref: string;
  /** Of the body. */
  hash: string;
  /** The entity, as JSON. */
  body: string;
}

/** What an organisation declared at one point, complete. */
export interface PastState {
  /** By file; a ref occurs once. */
  files: readonly (readonly PastEntity[])[];
  /** What of it could not be read and does not make it incomplete, such as an entity without a name. */
  problems: readonly Problem[];
}

/** Something that could not be read. */
export interface Problem {
  /** As the source has it. */
  file?: string;
  reason: string;
}

/** A point of the past of which a source knows the state. */
export interface PastPoint {
  /** Identifies it within the source, such as the id of a commit. */
  name: string;
  /**
   * From which day it holds, `YYYY-MM-DD`; before what was recorded, it is never
   * before the day of the point before it.
   */
  day: string;
}

/** The past that a source has, as of when it was opened. */
export interface PastStates {
  /** Changes where all of it is to be imported again. */
  digest: string;
  points: readonly PastPoint[];
  /**
   * The state at a point. Points are read in their order; where the state is that
   * of the point that was read before it, there is no need to say it again.
   * @throws UnreadableState where it cannot be told what the state was
   */
  read(index: number): Promise<PastState | 'unchanged'>;
  /**
   * The last point that is also in the past of a point that is not there any more.
   * @param name - of a point of an earlier import
   */
  commonWith(name: string): Promise<string | undefined>;
}

/** Where a past comes from, as it is configured. */
export interface HistorySource {
  /** Of the import; versions from it carry `import:` and the id. */
  id: string;
  /** Something that differs once there may be more to import, and is found out at once. */
  readTip(): Promise<string>;
  /**
   * Finds out what there is. Reads no state that it need not read.
   * @param options - `recordedSince` is the day from which on imported states do not count
   */
  open(options: { recordedSince: string }): Promise<PastStates>;
}

/** A state that is left out as a whole, because part of it cannot be read. */
export class UnreadableState extends Error {
  override readonly name = 'UnreadableState';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(
      problem.file === undefined
        ? problem.reason
        : `${problem.file}: ${problem.reason}`,
    );
    this.problem = problem;
  }
}
