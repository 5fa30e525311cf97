import { JudgeClaim } from '../database/queues/DatabaseJudgeQueue';
import { Judgement } from '../database/results/DatabaseJudgementStore';

/** Nothing that changes anything. */
export function emptyJudgement(claim: JudgeClaim): Judgement {
  return {
    claim,
    judgedBy: [],
    changed: [],
    removed: [],
    transitions: [],
    levelChanges: [],
  };
}
