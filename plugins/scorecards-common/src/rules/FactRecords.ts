import { FactType, FactValue } from '../facts/Facts';

/** What the facts of one provider are read from; the values stand by name. */
export type FactRecord = Record<string, unknown>;

type RecordClass = new () => FactRecord;

// Fake timers put another class in the place of Date, which CEL does not know.
const RealDate = Date;

/**
 * Makes the objects that rules read facts from. The evaluator knows a value's
 * type by its class, hence one class per provider.
 */
export class FactRecords {
  readonly #providers = new Map<string, RecordClass>();
  /** The class of `facts` itself. */
  readonly all: RecordClass = recordClass();

  static create(): FactRecords {
    return new FactRecords();
  }

  private constructor() {}

  /** The class of `facts.<provider>`. */
  provider(id: string): RecordClass {
    const known = this.#providers.get(id) ?? recordClass();
    this.#providers.set(id, known);
    return known;
  }

  /** A value as rules see it. */
  static toRuleValue(value: FactValue, type: FactType): unknown {
    return type === 'timestamp' ? new RealDate(String(value)) : value;
  }

  /** A moment as rules see it. */
  static toMoment(date: Date): Date {
    return new RealDate(date.getTime());
  }
}

function recordClass(): RecordClass {
  return class {
    readonly [name: string]: unknown;
  };
}
