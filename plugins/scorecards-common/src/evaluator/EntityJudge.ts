import { FactRecords } from '../rules/FactRecords';
import { RuleContext } from '../rules/CompiledRule';
import { describeFailure } from '../rules/describeCelError';
import {
  EvaluatedExemption,
  EvaluatedOptOut,
  EvaluationInput,
} from './EvaluationInput';
import { FactReading, isFailure, readFact } from './FactReading';
import { CheckState } from './Result';
import { PlannedCheck, PlannedScope, ScorecardPlan } from './ScorecardPlan';

/** The state of a check and what it is due to. */
export interface Judgement {
  state: CheckState;
  exemption?: EvaluatedExemption;
  /** The opt-out from the check's capability, whether it counts or not. */
  optOut?: EvaluatedOptOut;
  /** Facts that are not known. */
  lacking?: FactReading[];
  /** Why the evaluation of the rule failed. */
  failure?: string;
}

/**
 * Judges one entity by the checks of one scorecard. What comes first wins:
 * exempt, self-maintained, error, unknown, then the rule.
 */
export class EntityJudge {
  readonly #plan: ScorecardPlan;
  readonly #input: EvaluationInput;
  readonly #now: number;
  readonly #readings: FactReading[] = [];
  #context?: RuleContext;

  static create(plan: ScorecardPlan, input: EvaluationInput): EntityJudge {
    return new EntityJudge(plan, input);
  }

  private constructor(plan: ScorecardPlan, input: EvaluationInput) {
    this.#plan = plan;
    this.#input = input;
    this.#now = input.now.getTime();
  }

  /** Whether a check is for this entity. */
  concerns(scope: PlannedScope): boolean {
    return scope.applies?.(this.#input.entity) ?? true;
  }

  /** Whether a check counts only from a later day on. */
  isAnnounced(scope: PlannedScope): boolean {
    return scope.enforceFrom !== undefined && this.#now < scope.enforceFrom;
  }

  /** What is known about the facts that a check reads. */
  readings(check: PlannedCheck): FactReading[] {
    return check.reads.map(place => this.#read(place));
  }

  judge(check: PlannedCheck): Judgement {
    const exemption = this.#exemption(check);
    if (exemption) {
      return { state: 'exempt', exemption };
    }
    const optOut = this.#optOut(check);
    if (optOut?.state === 'maintained') {
      return { state: 'self-maintained', optOut };
    }
    const lacking = this.#lacking(check);
    if (lacking) {
      const failed = lacking.some(({ lack }) => lack && isFailure(lack));
      return { state: failed ? 'error' : 'unknown', optOut, lacking };
    }
    try {
      const passed = check.rule.evaluate(this.#facts(), path =>
        this.#value(path),
      );
      return { state: passed ? 'pass' : 'fail', optOut };
    } catch (error) {
      return { state: 'error', optOut, failure: describeFailure(error) };
    }
  }

  #exemption({ id }: PlannedCheck): EvaluatedExemption | undefined {
    return this.#input.exemptions?.find(
      ({ scorecard, check, until }) =>
        check === id &&
        scorecard === this.#plan.ref &&
        // An end that cannot be read has passed.
        (until === undefined || this.#now < Date.parse(`${until}T00:00:00Z`)),
    );
  }

  #optOut({ capability }: PlannedCheck): EvaluatedOptOut | undefined {
    const optOuts = capability
      ? this.#input.optOuts?.filter(it => it.capability === capability)
      : undefined;
    return optOuts?.find(it => it.state === 'maintained') ?? optOuts?.[0];
  }

  /** Facts that the rule reads and that are not known; nothing where all are. */
  #lacking({ reads }: PlannedCheck): FactReading[] | undefined {
    let lacking: FactReading[] | undefined;
    for (const place of reads) {
      const reading = this.#read(place);
      if (reading.lack) {
        lacking = [...(lacking ?? []), reading];
      }
    }
    return lacking;
  }

  #read(place: number): FactReading {
    const known = this.#readings[place];
    if (known) {
      return known;
    }
    const reading = readFact(
      this.#plan.facts[place],
      this.#input.facts,
      this.#now,
    );
    this.#readings[place] = reading;
    return reading;
  }

  #value(path: string) {
    const place = this.#plan.facts.findIndex(fact => fact.path === path);
    return place < 0 ? undefined : this.#read(place).value;
  }

  /** What rules read their facts from; made once for all checks. */
  #facts(): RuleContext {
    if (this.#context) {
      return this.#context;
    }
    const { records } = this.#plan.language;
    const facts = new records.all();
    this.#plan.facts.forEach(({ provider, fact }, place) => {
      const { value, lack } = this.#read(place);
      if (value !== undefined && !lack) {
        const record = (facts[provider.id] ??= new (records.provider(
          provider.id,
        ))());
        (record as Record<string, unknown>)[fact.name] =
          FactRecords.toRuleValue(value, fact.type);
      }
    });
    this.#context = { facts, now: FactRecords.toMoment(this.#input.now) };
    return this.#context;
  }
}
