import { Measurement } from './Watch';

/** What a child is told when it begins. */
export interface ChildOptions {
  system: SystemName;
  entities: number;
  checks: number;
  port: number;
  token: string;
  /** As in `backend.database`. */
  database: DatabaseOptions;
}

/** The systems that are compared. */
export type SystemName = 'kumiki' | 'floor' | 'peer';

/** Where a child keeps its data. */
export type DatabaseOptions =
  | { client: 'better-sqlite3'; connection: { directory: string } }
  | { client: 'pg'; connection: string; prefix: string };

/** Sizes in bytes. */
export interface Sizes {
  whole: number;
  /** Of it facts, with their indexes. */
  facts: number;
  /** Of each table with its indexes. */
  tables: Record<string, number>;
}

/** What a child does when the driver says so; each answers with plain data. */
export interface Commands {
  /** From an empty database to one that is ready to be read. Milliseconds. */
  fill(): Promise<{ ms: number }>;
  /** Collects facts of everything as the schedule does. Of another version, 5 % differ. */
  collect(options: { version: number; isFirst: boolean }): Promise<{
    /** Until the last fact was stored. */
    storedMs: number;
    /** Until everything was judged as well; the same where that is not done. */
    judgedMs: number;
  }>;
  /** Judges everything and stores it. Absent where that is done on request. */
  judge?(options: { isFirst: boolean }): Promise<{
    ms: number;
    /** Rows that were written; absent where the database does not tell. */
    written?: number;
  }>;
  /** Milliseconds for all verdicts by closures, in memory. */
  judgeInMemory?(): Promise<{ ms: number }>;
  /** What autovacuum does where cycles are an hour apart. */
  tidy(): Promise<void>;
  measureSizes(): Promise<Sizes>;
}

/** What every child does besides. */
export interface CommonCommands {
  watch(): Promise<void>;
  unwatch(): Promise<Measurement>;
  /** The most memory that the operating system has seen, in MB. */
  readPeakRss(): Promise<number>;
}

/** What the driver sends. */
export interface Request {
  id: number;
  command: string;
  options?: unknown;
}

/** What the child answers. */
export type Reply =
  | { id: number; answer: unknown }
  | { id: number; error: string };
