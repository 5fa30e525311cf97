import { RULE_LIMITS } from './ruleLimits';
import { RuleFailure } from './RuleProblem';

/** What is left of the steps that a scorecard may take for an entity. */
export class StepBudget {
  #left: number = RULE_LIMITS.steps;

  static create() {
    return new StepBudget();
  }

  private constructor() {}

  /**
   * Takes so many steps.
   * @throws RuleFailure where they are more than are left; none is taken then
   */
  take(steps: number): void {
    if (steps > this.#left) {
      const { steps: most } = RULE_LIMITS;
      const params = { steps, left: this.#left, most };
      throw new RuleFailure('rule.tooManySteps', params);
    }
    this.#left -= steps;
  }
}
