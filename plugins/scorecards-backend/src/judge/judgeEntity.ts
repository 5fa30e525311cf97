import {
  evaluate,
  nextChange,
  NO_LEVEL,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { JudgeClaim } from '../database/queues/DatabaseJudgeQueue';
import { Judgement } from '../database/results/DatabaseJudgementStore';
import { JudgingInput } from '../database/inputs/JudgingInput';
import { StoredResult } from '../database/results/StoredResult';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { nextOptOutChange, toEvaluationInput } from './evaluateOptOuts';
import { StoredTransition } from '../database/history/StoredChange';

/** Everything that one judgement follows from. */
interface JudgeEntityOptions {
  claim: JudgeClaim;
  /** Absent where the entity is gone. */
  input?: JudgingInput;
  scorecards: readonly CurrentScorecard[];
  /** What is stored about the entity. */
  known: readonly StoredResult[];
  now: Date;
  calendar: Calendar;
  breaks: EventLoopBreaks;
}

/** Judges an entity by all scorecards, and says what differs from what is stored. */
export async function judgeEntity(
  options: JudgeEntityOptions,
): Promise<Judgement> {
  const { claim, input, scorecards, known, now, calendar, breaks } = options;
  const judgedAt = now.toISOString();
  const judgement: Judgement = {
    claim,
    judgedBy: [],
    changed: [],
    removed: [],
    transitions: [],
    levelChanges: [],
  };
  const unseen = new Map(known.map(result => [result.scorecard, result]));
  const changes = input
    ? [nextOptOutChange(input.optOuts, { now, calendar })]
    : [];
  const evaluation = input && toEvaluationInput(input, { now, calendar });
  for (const { compiled } of evaluation ? scorecards : []) {
    // One scorecard is bounded; how many there are is not.
    if (breaks.isDue) {
      await breaks.take();
    }
    const result = evaluation && evaluate(compiled, evaluation);
    if (result) {
      const before = unseen.get(compiled.ref);
      unseen.delete(compiled.ref);
      judgement.judgedBy.push(compiled.ref);
      const after: StoredResult = {
        ...result,
        owners: input?.owners ?? [],
        firstJudgedAt: before?.firstJudgedAt ?? judgedAt,
        judgedAt,
      };
      compareResults(before, after, judgement);
      changes.push(nextChange(compiled, evaluation));
    }
  }
  for (const before of unseen.values()) {
    removeResult(before, judgement, judgedAt);
  }
  return { ...judgement, nextDue: earliest(changes) };
}

function earliest(moments: (Date | undefined)[]): string | undefined {
  const times = moments.flatMap(moment => moment?.getTime() ?? []);
  return times.length > 0
    ? new Date(Math.min(...times)).toISOString()
    : undefined;
}

/**
 * Adds to a judgement what differs between the stored result and the new one.
 * The first result of an entity is one change of level and no change of a
 * check: nothing was known before, and a row for each check of each entity
 * would be most of what is ever stored. The end of being judged is alike.
 */
function compareResults(
  before: StoredResult | undefined,
  after: StoredResult,
  judgement: Judgement,
): void {
  if (before && isSame(before, after)) {
    return;
  }
  judgement.changed.push(after);
  const { scorecard, entity, owners, judgedAt: at } = after;
  const from = before && levelOf(before);
  const to = levelOf(after);
  if (from !== to) {
    judgement.levelChanges.push({ at, entity, scorecard, from, to, owners });
  }
  if (before) {
    judgement.transitions.push(...findTransitions(before, after));
  }
}

/** Adds that an entity is no longer judged by a scorecard. */
function removeResult(
  before: StoredResult,
  judgement: Judgement,
  at: string,
): void {
  const { scorecard, entity, owners } = before;
  judgement.removed.push(scorecard);
  judgement.levelChanges.push({
    at,
    entity,
    scorecard,
    from: levelOf(before),
    owners,
  });
}

function isSame(before: StoredResult, after: StoredResult): boolean {
  return (
    before.level === after.level &&
    isSameList(before.owners, after.owners) &&
    hasSameChecks(before, after)
  );
}

function hasSameChecks(before: StoredResult, after: StoredResult): boolean {
  const checks = Object.keys(after.states);
  const { announced } = after;
  return (
    checks.length === Object.keys(before.states).length &&
    checks.every(check => before.states[check] === after.states[check]) &&
    announced.length === before.announced.length &&
    announced.every(check => before.announced.includes(check))
  );
}

function isSameList(before: readonly string[], after: readonly string[]) {
  return (
    before.length === after.length &&
    before.every((value, at) => value === after[at])
  );
}

function levelOf({ level }: StoredResult): string {
  return level ?? NO_LEVEL;
}

function findTransitions(
  before: StoredResult,
  after: StoredResult,
): StoredTransition[] {
  const { scorecard, entity, owners, judgedAt: at } = after;
  const checks = new Set([
    ...Object.keys(before.states),
    ...Object.keys(after.states),
  ]);
  return [...checks]
    .filter(check => before.states[check] !== after.states[check])
    .map(check => ({
      at,
      entity,
      scorecard,
      check,
      from: before.states[check],
      to: after.states[check],
      owners,
    }));
}
