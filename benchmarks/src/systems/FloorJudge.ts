import { BenchmarkCheck, checks } from '../organisation/checks';
import { SCORECARD_SIZE, scorecardRef } from '../organisation/entities';
import { Facts } from '../organisation/facts';
import { FloorResult } from './FloorStore';

/** Verdicts by functions that are compiled JavaScript. */
export class FloorJudge {
  readonly #checks: BenchmarkCheck[];

  static create(count: number) {
    return new FloorJudge(checks(count));
  }

  private constructor(all: BenchmarkCheck[]) {
    this.#checks = all;
  }

  judge(entities: readonly [string, Facts][]): FloorResult[] {
    const results: FloorResult[] = [];
    for (const [entity, facts] of entities) {
      for (let at = 0; at < this.#checks.length; at += SCORECARD_SIZE) {
        let states = '';
        for (let check = at; check < at + SCORECARD_SIZE; check++) {
          states += this.#checks[check].holds(facts) ? 'p' : 'f';
        }
        const scorecard = scorecardRef(at / SCORECARD_SIZE);
        results.push({ scorecard, entity, states });
      }
    }
    return results;
  }
}
