/** A promise, what was seen of it, and whether it held. */
export interface Finding {
  promise: string;
  seen: string;
  isHeld: boolean;
}

/** Gathers what was seen of the promises of a fault, and prints it. */
export class Verdict {
  readonly findings: Finding[] = [];

  static create() {
    return new Verdict();
  }

  private constructor() {}

  /** @param seen - in numbers */
  add(promise: string, seen: string, isHeld: boolean): void {
    this.findings.push({ promise, seen, isHeld });
    process.stdout.write(
      `  ${
        isHeld ? 'held  ' : 'BROKEN'
      }  ${promise}\n          seen: ${seen}\n`,
    );
  }

  /** @param found - what must not be; nothing where the promise held */
  addNone(promise: string, seen: string, found: readonly string[]): void {
    const first = found.length > 0 ? `, the first being: ${found[0]}` : '';
    this.add(
      promise,
      `${seen}, ${found.length} of those${first}`,
      !found.length,
    );
  }
}
