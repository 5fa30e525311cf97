/** What the facts of one provider are read from; the values stand by name. */
export type FactRecord = Record<string, unknown>;

/** The class of a record. */
export type FactRecordClass = new () => FactRecord;

/**
 * Makes the objects that rules read facts from. The evaluator knows a value's
 * type by its class, hence one class per provider.
 */
export class FactRecords {
  readonly #providers = new Map<string, FactRecordClass>();
  /** The class of `facts` itself. */
  readonly all: FactRecordClass = recordClass();

  static create(): FactRecords {
    return new FactRecords();
  }

  private constructor() {}

  /** The class of `facts.<provider>`. */
  provider(id: string): FactRecordClass {
    const known = this.#providers.get(id) ?? recordClass();
    this.#providers.set(id, known);
    return known;
  }
}

function recordClass(): FactRecordClass {
  return class {
    readonly [name: string]: unknown;
  };
}
