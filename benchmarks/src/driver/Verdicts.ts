import { BenchmarkCheck, checks } from '../organisation/checks';
import { indexOf } from '../organisation/entities';
import { factsOf } from '../organisation/facts';

/** Knows what each check has to say about each entity, and counts what it was shown. */
export class Verdicts {
  readonly #checks: Map<string, BenchmarkCheck>;
  #version = 0;
  compared = 0;

  static create(count: number) {
    return new Verdicts(new Map(checks(count).map(it => [it.id, it])));
  }

  private constructor(all: Map<string, BenchmarkCheck>) {
    this.#checks = all;
  }

  /** Of which version of the facts verdicts are from now on. */
  setVersion(version: number): void {
    this.#version = version;
  }

  /**
   * Compares verdicts of one entity.
   * @throws where one is wrong, or where there are not as many as there have to be
   */
  compare(
    entity: string,
    verdicts: readonly { check: string; passes: boolean }[],
    expected: number = this.#checks.size,
  ): void {
    if (new Set(verdicts.map(it => it.check)).size !== expected) {
      throw new Error(`${verdicts.length} verdicts on ${entity}`);
    }
    const facts = factsOf(indexOf(entity), this.#version);
    for (const { check, passes } of verdicts) {
      if (this.#checks.get(check)?.holds(facts) !== passes) {
        throw new Error(`${check} on ${entity}: ${passes} is wrong`);
      }
    }
    this.compared += verdicts.length;
  }
}
