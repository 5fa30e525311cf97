import { Caller } from '@kumiki/backend-audit';
import {
  Exemption,
  exemptionProblem,
  exemptionStateOn,
  findReasonProblem,
  isOwnRequest,
  mayDecide,
  ownsAny,
  readExemptionRules,
} from '@kumiki/backstage-plugin-scorecards-common';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { RecordedExemption } from '../database/exemptions/RecordedExemption';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { Describing } from './describeExemptions';
import { describeOne, readExemption } from './readExemption';
import { requireAsking, requireDeciding, requirePerson } from './readPerson';
import { refusal } from './refuse';

/** Grants or refuses what was asked for. */
export async function decideExemption(
  context: ScorecardsContext,
  request: { id: string; decision: 'granted' | 'refused'; reason?: string },
  caller: Caller,
): Promise<Exemption> {
  const { id, decision, reason = '' } = request;
  const { recorded, describing } = await readExemption(context, id, caller);
  const by = requirePerson(describing.person);
  requireApprover(recorded, describing);
  requireOpen(recorded, describing);
  requireReason(reason, { isOptional: decision === 'granted' });
  const { today } = describing;
  const step = { by, decision, reason: reason.trim(), today };
  if (!(await context.stores.exemptions.decide(id, step))) {
    // Somebody else was quicker; what they did is the reason.
    const now = await readExemption(context, id, caller);
    requireOpen(now.recorded, now.describing);
  }
  return await describeOne(context, id, caller);
}

/** Ends what is granted, or withdraws what is asked for. */
export async function revokeExemption(
  context: ScorecardsContext,
  request: { id: string; reason: string },
  caller: Caller,
): Promise<Exemption> {
  const { id, reason } = request;
  const { recorded, describing } = await readExemption(context, id, caller);
  const by = requirePerson(describing.person);
  await requireMayEnd(context, { recorded, describing, caller });
  requireNotOver(recorded, describing);
  requireReason(reason, { isOptional: false });
  const step = { by, reason: reason.trim(), today: describing.today };
  if (!(await context.stores.exemptions.revoke(id, step))) {
    const now = await readExemption(context, id, caller);
    requireNotOver(now.recorded, now.describing);
  }
  return await describeOne(context, id, caller);
}

/** @throws NotAllowedError that says who decides, or that it is one's own request */
function requireApprover(
  recorded: RecordedExemption,
  { view, person }: Describing,
): void {
  const { entity } = view.scorecard(recorded.scorecard);
  const rules = readExemptionRules(entity, recorded.check);
  const check = quoteValue(recorded.check);
  if (!rules || !mayDecide(person, rules)) {
    const approver = view.show(rules?.approver);
    throw refusal(
      'NotAllowedError',
      approver === undefined
        ? exemptionProblem('exemption.hiddenApprover', { check })
        : exemptionProblem('exemption.notApprover', { check, approver }),
    );
  }
  if (isOwnRequest(recorded, person, rules)) {
    throw refusal('NotAllowedError', exemptionProblem('exemption.ownRequest'));
  }
}

/**
 * Those who decide may end it, with the permission to decide; the entity's
 * owners may, with the permission to ask.
 * @throws NotAllowedError
 */
async function requireMayEnd(
  context: ScorecardsContext,
  asked: {
    recorded: RecordedExemption;
    describing: Describing;
    caller: Caller;
  },
): Promise<void> {
  const { recorded, describing, caller } = asked;
  const { person, view } = describing;
  const scorecard = view.scorecards.find(it => it.ref === recorded.scorecard);
  const rules =
    scorecard && readExemptionRules(scorecard.entity, recorded.check);
  const isOwner = ownsAny(person, recorded.owners);
  const decides =
    recorded.state === 'granted' &&
    rules !== undefined &&
    mayDecide(person, rules);
  if (!isOwner && !decides) {
    throw refusal(
      'NotAllowedError',
      exemptionProblem('exemption.notYours', { entity: recorded.entity }),
    );
  }
  if (isOwner && !(decides && describing.mayDecide)) {
    await requireAsking(context, recorded.entity, caller);
  } else {
    await requireDeciding(context, caller);
  }
}

/** @throws ConflictError that says what was done, and by whom */
function requireOpen(
  recorded: RecordedExemption,
  { view, today }: Describing,
): void {
  const state = exemptionStateOn(recorded, today);
  if (state === 'asked') {
    return;
  }
  const by = view.show(recorded.decidedBy);
  throw refusal(
    'ConflictError',
    by === undefined || state === 'ended'
      ? exemptionProblem('exemption.isOver', { state })
      : exemptionProblem('exemption.alreadyDecided', { state, by }),
  );
}

/** @throws ConflictError where nothing is left to be ended */
function requireNotOver(
  recorded: RecordedExemption,
  { today }: Describing,
): void {
  const state = exemptionStateOn(recorded, today);
  if (state !== 'asked' && state !== 'granted') {
    throw refusal(
      'ConflictError',
      exemptionProblem('exemption.isOver', { state }),
    );
  }
}

/** @throws InputError for a reason that is too short or too long */
function requireReason(
  reason: string,
  { isOptional }: { isOptional: boolean },
): void {
  if (isOptional && reason.trim() === '') {
    return;
  }
  const problem = findReasonProblem(reason);
  if (problem) {
    throw refusal('InputError', problem);
  }
}
