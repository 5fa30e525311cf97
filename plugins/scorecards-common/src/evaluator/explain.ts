import { stringifyEntityRef } from '@backstage/catalog-model';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { EntityJudge, Judgement } from './EntityJudge';
import { judgeChecks } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { explainFact, FactReading } from './explainFact';
import { fillMessage, MessageFacts } from './messages';
import { findNextLevel, NextLevel } from './nextLevel';
import { describeReasons, reasonsOf } from './reasons';
import { remedyAbout, remedyFor } from './remedies';
import {
  CheckExplanation,
  InvalidCheck,
  NotApplicableCheck,
  ScorecardResult,
} from './Result';
import { roundNumbers } from './roundNumbers';
import {
  CompiledScorecard,
  PlannedCheck,
  ScorecardPlan,
} from './ScorecardPlan';

/**
 * Says why a check is in its state for an entity: the facts that it reads with
 * their values, ages and failures, its message with the values filled in, and
 * the reason. Nothing where the scorecard or the check does not apply to the
 * entity, or there is no such valid check.
 * @public
 */
export function explain(
  scorecard: CompiledScorecard,
  checkId: string,
  input: EvaluationInput,
): CheckExplanation | undefined {
  // The steps that its check may take depend on those before it.
  return explainAll(scorecard, input).find(({ check }) => check === checkId);
}

/**
 * Explains every check of a scorecard that applies to an entity, in the order
 * of the scorecard; none where the scorecard does not apply.
 * @public
 */
export function explainAll(
  scorecard: CompiledScorecard,
  input: EvaluationInput,
): CheckExplanation[] {
  return evaluateAndExplain(scorecard, input)?.checks ?? [];
}

/**
 * What is to be said about an entity and a scorecard.
 * @public
 */
export interface EvaluationReport {
  result: ScorecardResult;
  checks: CheckExplanation[];
  /** Checks that do not apply to the entity by their `when`. */
  notApplicable: NotApplicableCheck[];
  /** Invalid checks that would apply to it. */
  invalid: InvalidCheck[];
  /** As `nextLevel` has it. */
  next?: NextLevel;
}

/**
 * What `evaluate`, `explainAll` and `nextLevel` say, for the effort of one of
 * them; nothing where the scorecard does not apply.
 * @public
 */
export function evaluateAndExplain(
  scorecard: CompiledScorecard,
  input: EvaluationInput,
): EvaluationReport | undefined {
  const plan = ScorecardPlan.of(scorecard);
  if (!plan.judges(input.entity)) {
    return undefined;
  }
  const judge = EntityJudge.create(plan, input);
  const messageFacts = MessageFacts.create(plan.language, input);
  const circumstances = { judge, plan, input, messageFacts };
  const checks: CheckExplanation[] = [];
  const notApplicable: NotApplicableCheck[] = [];
  const result = judgeChecks(
    plan,
    judge,
    input,
    (check, judgement) =>
      checks.push(explanationOf(check, judgement, circumstances)),
    ({ id, definition: { title = id, level, when = '' } }) =>
      notApplicable.push({ check: id, title, level, when }),
  );
  const applying = plan.blocked.filter(scope => judge.mayApply(scope));
  const invalid = new Set(applying.map(({ check }) => check));
  return {
    result,
    checks,
    notApplicable,
    invalid: plan.invalid.filter(({ check }) => invalid.has(check)),
    next: findNextLevel(
      plan,
      result,
      applying.filter(scope => !judge.isAnnounced(scope)),
    ),
  };
}

function explanationOf(
  check: PlannedCheck,
  judgement: Judgement,
  circumstances: {
    judge: EntityJudge;
    plan: ScorecardPlan;
    input: EvaluationInput;
    messageFacts: MessageFacts;
  },
): CheckExplanation {
  const { judge, plan, input, messageFacts } = circumstances;
  const { definition, when } = check;
  const { now, withheld = WithheldFacts.none } = input;
  const readingsOf = (places: Iterable<number>): FactReading[] =>
    Array.from(new Set(places), place => {
      const { path, provider, fact } = plan.facts[place];
      return { path, provider, fact, lack: judge.facts.lack(place) };
    });
  const readings = readingsOf([...(when?.reads ?? []), ...check.reads]);
  const deciding = judgement.isAboutWhen ? when?.reads : check.reads;
  const reasons = reasonsOf(judgement, {
    readings: when ? readingsOf(deciding ?? []) : readings,
    known: judge.facts,
    now,
    withheld,
  });
  const remedy = remedyFor(judgement.state, definition.remedy);
  let round: ReturnType<typeof roundNumbers> | undefined;
  return {
    check: check.id,
    title: definition.title ?? check.id,
    level: definition.level,
    category: definition.category,
    state: judgement.state,
    rule: definition.rule,
    when: definition.when,
    facts: readings.map(reading =>
      explainFact(reading, { known: judge.facts, now, withheld }),
    ),
    message: fillMessage(definition.message, {
      factOf: messageFacts.factOf,
      valueOf: messageFacts.valueOf,
      withheld,
      writeNumber: value => {
        // Most messages show none.
        round ??= roundNumbers(check, judgement, circumstances);
        return String(round(value));
      },
    }),
    remedy: remedy && remedyAbout(remedy, stringifyEntityRef(input.entity)),
    reason: describeReasons(reasons),
    reasons,
    ...explainOptOut(judgement),
    enforceFrom: judge.isAnnounced(check) ? definition.enforceFrom : undefined,
  };
}

function explainOptOut({
  optOut,
}: Judgement): Pick<CheckExplanation, 'optOut' | 'withheld'> {
  if (!optOut) {
    return {};
  }
  return optOut.withheld ? { withheld: ['optOut'] } : { optOut };
}
