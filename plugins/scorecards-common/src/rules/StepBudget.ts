import { RULE_LIMITS } from './ruleLimits';

/** What is left of the steps that a scorecard may take for an entity. */
export class StepBudget {
  #left: number = RULE_LIMITS.steps;

  static create() {
    return new StepBudget();
  }

  private constructor() {}

  /**
   * Takes so many steps.
   * @throws Error where they are more than are left; none is taken then
   */
  take(steps: number): void {
    if (steps > this.#left) {
      throw new Error(
        `It would take up to ${steps} steps on these values; ${
          this.#left
        } are left of the ${RULE_LIMITS.steps} for all rules of the scorecard`,
      );
    }
    this.#left -= steps;
  }
}
