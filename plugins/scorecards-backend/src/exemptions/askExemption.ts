import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  evaluate,
  Exemption,
  ExemptionProblem,
  exemptionProblem,
  exemptionStateOn,
  findExemptionRequestProblem,
  latestExemptionEnd,
  ownsAny,
  readExemptionRules,
} from '@kumiki/backstage-plugin-scorecards-common';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestedExemption } from '../database/exemptions/insertRequest';
import { JudgingInput } from '../database/inputs/JudgingInput';
import { toEvaluationInput } from '../judge/evaluateOptOuts';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { Describing } from './describeExemptions';
import { readPerson, requireAsking, requirePerson } from './readPerson';
import {
  describeOne,
  readExemption,
  readViewOfExemption,
} from './readExemption';
import { refusal } from './refuse';

/** What is asked for. */
interface Request {
  entity: string;
  scorecard: string;
  check: string;
  reason: string;
  until: string;
}

/** Asks for an exemption of an entity that the caller owns. */
export async function askExemption(
  context: ScorecardsContext,
  request: Request,
  caller: Caller,
): Promise<Exemption> {
  return await ask(context, request, caller);
}

/** Asks for a later end of an exemption that holds. */
export async function renewExemption(
  context: ScorecardsContext,
  request: { id: string; reason: string; until: string },
  caller: Caller,
): Promise<Exemption> {
  const { id, reason, until } = request;
  const { recorded, describing } = await readExemption(context, id, caller);
  const state = exemptionStateOn(recorded, describing.today);
  if (state !== 'granted') {
    throw refusal(
      'ConflictError',
      state === 'asked'
        ? exemptionProblem('exemption.isAsked')
        : exemptionProblem('exemption.isOver', { state }),
    );
  }
  const { entity, scorecard, check, renewals } = recorded;
  const former = { id, renewals: renewals + 1, until: recorded.until };
  return await ask(
    context,
    { entity, scorecard, check, reason, until },
    caller,
    former,
  );
}

async function ask(
  context: ScorecardsContext,
  request: Request,
  caller: Caller,
  former?: { id: string; renewals: number; until?: string },
): Promise<Exemption> {
  const { stores } = context;
  const { entity, check, reason, until } = request;
  const [{ view }, record, person] = await Promise.all([
    readViewOfExemption(context, entity, caller),
    stores.inputs.readRecord(entity),
    readPerson(context, caller),
  ]);
  if (!record || !view.sees(entity)) {
    throw new NotFoundError(`No entity '${entity}'`);
  }
  const scorecard = view.scorecard(request.scorecard);
  const askedBy = requirePerson(person);
  if (!ownsAny(person, record.input.owners)) {
    throw refusal(
      'NotAllowedError',
      exemptionProblem('exemption.notOwner', { entity }),
    );
  }
  await requireAsking(context, entity, caller);
  const today = context.calendar.dayAt(context.clock());
  const problem = findProblem(context, {
    ...{ request, scorecard, today, current: former?.until },
    input: record.input,
  });
  if (problem) {
    throw refusal('InputError', problem);
  }
  const { rule, when } = scorecard.entity.spec.checks.find(
    ({ id }) => id === check,
  ) ?? { rule: '' };
  const wanted: RequestedExemption = {
    ...{ entity, scorecard: scorecard.ref, check, until, askedBy },
    reason: reason.trim(),
    wording: { rule, when },
    renews: former && { id: former.id, renewals: former.renewals },
  };
  if (!former) {
    await refuseSecond(context, wanted, today);
  }
  const id = await stores.exemptions.ask(wanted, today);
  if (id === undefined) {
    throw refusal(
      'ConflictError',
      exemptionProblem('exemption.alreadyAsked', { check }),
    );
  }
  return await describeOne(context, id, caller);
}

/** What keeps an entity from being exempted as it is asked for. */
function findProblem(
  { calendar, clock }: ScorecardsContext,
  asked: {
    request: Request;
    scorecard: CurrentScorecard;
    input: JudgingInput;
    today: Describing['today'];
    current?: string;
  },
): ExemptionProblem | undefined {
  const { request, scorecard, input, today, current } = asked;
  const { entity, check, reason, until } = request;
  const rules = readExemptionRules(scorecard.entity, check);
  const named = { check: quoteValue(check) };
  if (!rules) {
    return exemptionProblem('exemption.unknownCheck', named);
  }
  if (!rules.allowed) {
    return exemptionProblem('exemption.notAllowed', named);
  }
  const moment = { now: clock(), calendar };
  const result = evaluate(scorecard.compiled, toEvaluationInput(input, moment));
  if (result?.states[check] === undefined) {
    const { name } = parseEntityRef(entity);
    return exemptionProblem('exemption.notApplicable', {
      ...named,
      entity: name,
    });
  }
  return findExemptionRequestProblem(
    { reason, until, current },
    { today, latest: latestExemptionEnd(rules, today) },
  );
}

/** One that holds is renewed, so that it shows how often. */
async function refuseSecond(
  { stores }: ScorecardsContext,
  { entity, scorecard, check }: RequestedExemption,
  today: string,
): Promise<void> {
  const granted = await stores.exemptions.find({
    ...{ entities: [entity], scorecards: [scorecard], today },
    states: ['granted'],
  });
  if (granted.some(it => it.check === check)) {
    throw refusal(
      'ConflictError',
      exemptionProblem('exemption.alreadyGranted', {
        check: quoteValue(check),
      }),
    );
  }
}
