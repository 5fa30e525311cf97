/** Which entities of the catalog somebody may see. */
export class Visibility {
  static readonly everything = new Visibility(undefined, () => false);
  static readonly nothing = new Visibility(new Set(), () => true);

  readonly #refs: ReadonlySet<string> | undefined;
  readonly #hides: (ref: string) => boolean;

  /** Only these; of what they may not see, these exist. */
  static of(refs: Iterable<string>, hidden: Iterable<string>): Visibility {
    const hiddenRefs = new Set(hidden);
    return new Visibility(new Set(refs), ref => hiddenRefs.has(ref));
  }

  private constructor(
    refs: ReadonlySet<string> | undefined,
    hides: (ref: string) => boolean,
  ) {
    this.#refs = refs;
    this.#hides = hides;
  }

  sees(ref: string): boolean {
    return this.#refs?.has(ref) ?? true;
  }

  /**
   * Whether something of that ref exists and may not be seen. What exists
   * nowhere is not a secret: it is shown, so that somebody can correct it.
   */
  hides(ref: string): boolean {
    return this.#hides(ref);
  }

  /** Whether nothing is hidden, now or later. */
  get isEverything(): boolean {
    return this.#refs === undefined;
  }

  /** What a store is to narrow a read to; nothing where it is not to. */
  get refs(): readonly string[] | undefined {
    return this.#refs && [...this.#refs];
  }
}
