import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  AskableCheck,
  EntityExemptions,
  EntityRequest,
  exemptionStateOn,
  latestExemptionEnd,
  ownsAny,
  readExemptionRules,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RecordedExemption } from '../database/exemptions/RecordedExemption';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import {
  describeExemptions,
  Describing,
  readDescribing,
} from './describeExemptions';
import { readViewOfExemption } from './readExemption';

/** The open exemptions of an entity, and for which checks the caller may ask. */
export async function getEntityExemptions(
  context: ScorecardsContext,
  request: EntityRequest,
  caller: Caller,
): Promise<EntityExemptions> {
  const ref = stringifyEntityRef(request);
  const [{ view, recorded }, record] = await Promise.all([
    readViewOfExemption(context, ref, caller),
    context.stores.inputs.readRecord(ref),
  ]);
  if (!record || !view.sees(ref)) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  const describing = await readDescribing(context, view, caller);
  const seen = new Map(view.scorecards.map(it => [it.ref, it]));
  const open = recorded.filter(
    it =>
      seen.has(it.scorecard) &&
      ['asked', 'granted'].includes(exemptionStateOn(it, describing.today)),
  );
  const { owners } = record.input;
  return {
    entity: ref,
    today: describing.today,
    items: await describeExemptions(context, open, describing),
    checks: [...record.standings.values()].flatMap(({ scorecard, states }) => {
      const known = seen.get(scorecard);
      return known
        ? Object.keys(states).flatMap(
            check =>
              describeCheck(known, check, { open, owners, describing }) ?? [],
          )
        : [];
    }),
  };
}

/** Whether the caller may ask; nothing where the check is gone. */
function describeCheck(
  { ref: scorecard, entity }: CurrentScorecard,
  check: string,
  about: {
    open: readonly RecordedExemption[];
    owners: readonly string[];
    describing: Describing;
  },
): AskableCheck | undefined {
  const { open, owners, describing } = about;
  const { person, mayAsk, today, view } = describing;
  const rules = readExemptionRules(entity, check);
  if (!rules) {
    return undefined;
  }
  const states = open
    .filter(it => it.scorecard === scorecard && it.check === check)
    .map(({ state }) => state);
  const reasons: [boolean, string][] = [
    [!rules.allowed, 'exemption.notAllowed'],
    [states.includes('granted'), 'exemption.alreadyGranted'],
    [states.includes('asked'), 'exemption.alreadyAsked'],
    [person.user === undefined, 'exemption.notPerson'],
    [!mayAsk || !ownsAny(person, owners), 'exemption.notOwner'],
  ];
  const because = reasons.find(([isSo]) => isSo)?.[1];
  return {
    ...{ scorecard, check, because, mayAsk: because === undefined },
    latest: latestExemptionEnd(rules, today),
    approver: view.show(rules.approver),
  };
}
