/** Which entities of the catalog somebody may see. */
export class Visibility {
  static readonly everything = new Visibility(undefined);
  static readonly nothing = new Visibility(new Set());

  readonly #refs: ReadonlySet<string> | undefined;

  /** Only these. */
  static of(refs: Iterable<string>): Visibility {
    return new Visibility(new Set(refs));
  }

  private constructor(refs: ReadonlySet<string> | undefined) {
    this.#refs = refs;
  }

  sees(ref: string): boolean {
    return this.#refs?.has(ref) ?? true;
  }

  /** What a store is to narrow a read to; nothing where it is not to. */
  get refs(): readonly string[] | undefined {
    return this.#refs && [...this.#refs];
  }
}
