import {
  BlockedEntity,
  CheckExplanation,
  evaluateAndExplain,
  isAchieved,
  NextStep,
  NextStepContact,
  NextStepEntity,
  PlannedStep,
  remediesOf,
  remedyLinks,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readRef } from '../catalog/readRef';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { JudgingInput } from '../database/inputs/JudgingInput';
import { Moment } from '../judge/evaluateOptOuts';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';

/** What steps are described with. */
interface Known {
  /** The entities that the steps name. */
  inputs: readonly JudgingInput[];
  scorecards: readonly CurrentScorecard[];
  view: View;
}

/**
 * Says of each step why, how and whom to ask. The few entities that a step names
 * are evaluated again, which is where the reasons come from. One statement.
 */
export async function describeSteps(
  context: Pick<ScorecardsContext, 'calendar' | 'clock' | 'stores'>,
  steps: readonly PlannedStep[],
  known: Known,
): Promise<NextStep[]> {
  const { scorecards } = known;
  const moment = { now: context.clock(), calendar: context.calendar };
  const explanations = await explainSteps(steps, known, moment);
  const inputBy = new Map(known.inputs.map(input => [input.ref, input]));
  const askable = await readCapabilityOwners(context, steps, known);
  return steps.flatMap(step => {
    const scorecard = scorecards.find(({ ref }) => ref === step.scorecard);
    if (!scorecard) {
      return [];
    }
    const { compiled } = scorecard;
    const check = compiled.checks.find(({ id }) => id === step.check);
    const invalid = compiled.invalid.find(it => it.check === step.check);
    const described: NextStep = {
      scorecard: step.scorecard,
      scorecardTitle: compiled.title,
      check: step.check,
      title: check?.definition.title ?? step.check,
      level:
        check?.definition.level ?? invalid?.level ?? compiled.levels[0]?.id,
      opens: step.opens,
      blocks: step.blocks,
      counts: step.counts,
      ...(!check && { invalid: true }),
      entities: step.entities.flatMap(blocked =>
        describeEntity(blocked, {
          title: inputBy.get(blocked.entity)?.title,
          explanation: explanations.get(keyOf(blocked.entity, step)),
          isInvalid: !check,
        }),
      ),
      contacts: contactsOf(step, scorecard, { view: known.view, askable }),
    };
    return [described];
  });
}

async function explainSteps(
  steps: readonly PlannedStep[],
  { inputs, scorecards, view }: Known,
  moment: Moment,
): Promise<Map<string, CheckExplanation>> {
  const explanations = new Map<string, CheckExplanation>();
  const breaks = EventLoopBreaks.create();
  const named = new Map<string, Set<string>>();
  for (const { scorecard, entities } of steps) {
    for (const { entity } of entities) {
      const of = named.get(scorecard) ?? new Set<string>();
      named.set(scorecard, of.add(entity));
    }
  }
  const evaluations = new Map(
    inputs.map(input => [input.ref, view.toEvaluation(input, moment)]),
  );
  for (const { ref: scorecard, compiled } of scorecards) {
    for (const entity of named.get(scorecard) ?? []) {
      await breaks.take();
      const input = evaluations.get(entity);
      const report = input && evaluateAndExplain(compiled, input);
      for (const explanation of report?.checks ?? []) {
        const { check } = explanation;
        explanations.set(keyOf(entity, { scorecard, check }), explanation);
      }
    }
  }
  return explanations;
}

function keyOf(
  entity: string,
  { scorecard, check }: { scorecard: string; check: string },
): string {
  return JSON.stringify([entity, scorecard, check]);
}

/** Nothing where it has come to be achieved and is about to be stored. */
function describeEntity(
  { entity, level, next, blocking }: BlockedEntity,
  known: {
    title?: string;
    explanation?: CheckExplanation;
    isInvalid: boolean;
  },
): NextStepEntity[] {
  const { title, explanation, isInvalid } = known;
  const common = { entity, title, level, next, remaining: blocking.length };
  if (isInvalid) {
    const remedies: NextStepEntity['remedies'] = [{ rule: 'correct-rule' }];
    return [{ ...common, reasons: [], remedies, links: [] }];
  }
  if (!explanation || isAchieved(explanation.state)) {
    return [];
  }
  const { state, message, reasons, reason } = explanation;
  const remedies = remediesOf(explanation);
  return [
    {
      ...common,
      state,
      message,
      reasons,
      reason,
      remedies,
      links: remedies.flatMap(remedy =>
        remedy.rule === 'follow' ? remedyLinks(remedy.text, entity) : [],
      ),
    },
  ];
}

/** The owners of the capabilities that the caller sees in the checks. */
async function readCapabilityOwners(
  { stores }: Pick<ScorecardsContext, 'stores'>,
  steps: readonly PlannedStep[],
  { scorecards, view }: Known,
): Promise<Map<string, string[]>> {
  const refs = steps.flatMap(step => {
    const scorecard = scorecards.find(({ ref }) => ref === step.scorecard);
    return (scorecard && capabilityOf(step, scorecard, view)) ?? [];
  });
  const capabilities = await stores.entities.getEntities([...new Set(refs)]);
  return new Map(capabilities.map(({ ref, owners }) => [ref, owners]));
}

/** The capability of a check; nothing where the caller may not see it. */
function capabilityOf(
  { check }: PlannedStep,
  { entity }: CurrentScorecard,
  view: View,
): string | undefined {
  const found = view.showScorecard(entity).checks.find(it => it.id === check);
  const ref = found?.capability;
  return ref === undefined
    ? undefined
    : view.show(readRef(ref, entity, 'capability'));
}

function contactsOf(
  step: PlannedStep,
  scorecard: CurrentScorecard,
  known: { view: View; askable: ReadonlyMap<string, string[]> },
): NextStepContact[] {
  const { view, askable } = known;
  const { entity } = scorecard;
  const capability = capabilityOf(step, scorecard, view);
  const owners = (capability && askable.get(capability)) || [];
  const contacts: NextStepContact[] = owners
    .filter(owner => view.show(owner) !== undefined)
    .map(ref => ({ ref, answersFor: 'capability' }));
  const owner = readRef(view.showScorecard(entity).owner, entity, 'group');
  if (owner !== undefined) {
    contacts.push({ ref: owner, answersFor: 'scorecard' });
  }
  return contacts;
}
