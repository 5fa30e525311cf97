import {
  evaluate,
  nextChange,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { JudgeClaim } from '../database/JudgeQueue';
import { Judgement } from '../database/JudgementStore';
import { JudgingInput } from '../database/JudgingInput';
import { StoredResult } from '../database/ResultStore';
import { EventLoopBreaks } from '../work/EventLoopBreaks';
import { compareResults, removeResult } from './compareResults';
import { CurrentScorecard } from './CurrentScorecards';
import { nextOptOutChange } from './evaluateOptOuts';
import { toEvaluationInput } from './toEvaluationInput';

/** Everything that one judgement follows from. */
export interface JudgeEntityOptions {
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
