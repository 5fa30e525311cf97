/** What the facts of one provider are read from; the values stand by name. */
export type FactRecord = Record<string, unknown>;

/** A kind of record, which the evaluator knows by its class. */
export interface FactRecordKind {
  readonly ctor: new () => FactRecord;
  create(): FactRecord;
}

/** The kinds of objects that rules read facts from. */
export class FactRecords {
  readonly #providers = new Map<string, FactRecordKind>();
  /** The kind of `facts` itself. */
  readonly all: FactRecordKind = createKind();

  static create(): FactRecords {
    return new FactRecords();
  }

  private constructor() {}

  /** The kind of `facts.<provider>`. */
  provider(id: string): FactRecordKind {
    const known = this.#providers.get(id) ?? createKind();
    this.#providers.set(id, known);
    return known;
  }
}

function createKind(): FactRecordKind {
  class Facts {
    readonly [name: string]: unknown;
  }
  return { ctor: Facts, create: () => new Facts() };
}
