/** Which days of the history are imported demo data. Days are `YYYY-MM-DD`. */
export interface DemoImport {
  firstDay: string;
  lastDay: string;
  /** The first day that is still to be imported; absent when all are. */
  nextDay?: string;
}

/** A worker that imports, and until when others leave it alone. */
export interface DemoImportClaim {
  worker: string;
  now: string;
  until: string;
}

/** The one import of demo history that there may be. */
export interface DemoImportStore {
  read(): Promise<DemoImport | undefined>;

  /** Plans the import of these days; false where there is history already. */
  begin(period: { firstDay: string; lastDay: string }): Promise<boolean>;

  /**
   * Takes or keeps the import, unless another worker has it or nothing is left.
   * @returns who had it before, empty at first
   */
  claim(claim: DemoImportClaim): Promise<string | undefined>;

  /**
   * Notes which day is next; absent after the last.
   * @throws where another worker has the import
   */
  advance(worker: string, nextDay: string | undefined): Promise<void>;
}
