import { JudgeClaim } from '../database/JudgeQueue';
import { Judgement } from '../database/JudgementStore';

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
