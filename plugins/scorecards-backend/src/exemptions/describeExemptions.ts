import { Caller } from '@kumiki/backend-audit';
import {
  Exemption,
  ExemptionDeed,
  exemptionDeeds,
  exemptionDrift,
  exemptionEndsInDays,
  ExemptionPerson,
  exemptionStateOn,
  latestExemptionEnd,
  readExemptionRules,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  RecordedEvent,
  RecordedExemption,
} from '../database/exemptions/RecordedExemption';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { mayAskAtAll, mayDecideAtAll, readPerson } from './readPerson';

/** What the answers to one caller on one day have in common. */
export interface Describing {
  view: View;
  person: ExemptionPerson;
  /** What a policy keeps the caller from. */
  mayAsk: boolean;
  mayDecide: boolean;
  today: string;
}

/** Who asks, and what they may. */
export async function readDescribing(
  context: ScorecardsContext,
  view: View,
  caller: Caller,
): Promise<Describing> {
  const [person, mayAsk, mayDecide] = await Promise.all([
    readPerson(context, caller),
    mayAskAtAll(context, caller),
    mayDecideAtAll(context, caller),
  ]);
  const today = context.calendar.dayAt(context.clock());
  return { view, person, mayAsk, mayDecide, today };
}

/** Exemptions as a caller sees them, with their log. One statement. */
export async function describeExemptions(
  { stores }: Pick<ScorecardsContext, 'stores'>,
  recorded: readonly RecordedExemption[],
  describing: Describing,
): Promise<Exemption[]> {
  const log = new Map<string, RecordedEvent[]>();
  const ids = recorded.map(({ id }) => id);
  for (const event of ids.length > 0
    ? await stores.exemptions.readLog(ids)
    : []) {
    const events = log.get(event.exemption) ?? [];
    log.set(event.exemption, events);
    events.push(event);
  }
  return recorded.map(exemption =>
    describeExemption(exemption, log.get(exemption.id) ?? [], describing),
  );
}

function describeExemption(
  recorded: RecordedExemption,
  log: readonly RecordedEvent[],
  describing: Describing,
): Exemption {
  const { view, today } = describing;
  const scorecard = view.scorecards.find(it => it.ref === recorded.scorecard);
  const check = scorecard?.entity.spec.checks.find(
    ({ id }) => id === recorded.check,
  );
  const { owners, withheld: withheldOwner = [] } = view.showOwners(
    recorded.owners,
  );
  const withheld: NonNullable<Exemption['withheld']> = [...withheldOwner];
  const shown = (field: 'askedBy' | 'decidedBy') => {
    const ref = view.show(recorded[field]);
    if (ref === undefined && recorded[field] !== undefined) {
      withheld.push(field);
    }
    return ref;
  };
  const state = exemptionStateOn(recorded, today);
  const may = deedsOf({ ...recorded, state }, scorecard, describing);
  const rules =
    scorecard && readExemptionRules(scorecard.entity, recorded.check);
  return {
    id: recorded.id,
    entity: recorded.entity,
    title: recorded.title,
    owners,
    scorecard: recorded.scorecard,
    scorecardTitle: scorecard?.compiled.title,
    check: recorded.check,
    checkTitle: check && (check.title ?? check.id),
    state,
    reason: recorded.reason,
    until: recorded.until,
    endsInDays: exemptionEndsInDays(recorded, today),
    renewals: recorded.renewals,
    renews: recorded.renews,
    askedBy: shown('askedBy'),
    askedAt: recorded.askedAt,
    decidedBy: shown('decidedBy'),
    decidedAt: recorded.decidedAt,
    decisionReason: recorded.decisionReason,
    drift: exemptionDrift(recorded.wording, {
      isEntityKnown: recorded.isEntityKnown,
      check,
    }),
    log: log.map(event => showEvent(event, view)),
    may,
    ...(rules &&
      may.includes('renew') && {
        renewableUntil: latestExemptionEnd(rules, today),
      }),
    ...(withheld.length > 0 && { withheld }),
  };
}

function showEvent(
  { exemption: _, by, ...event }: RecordedEvent,
  view: View,
): Exemption['log'][number] {
  const shown = view.show(by);
  return {
    ...event,
    by: shown,
    ...(by !== undefined && shown === undefined && { withheld: ['by'] }),
  };
}

/** What the caller may do, by what they own and by what a policy allows. */
export function deedsOf(
  recorded: Pick<RecordedExemption, 'state' | 'askedBy' | 'owners' | 'check'>,
  scorecard: CurrentScorecard | undefined,
  { person, mayAsk, mayDecide }: Omit<Describing, 'view'>,
): ExemptionDeed[] {
  const { owners, check } = recorded;
  const rules = scorecard && readExemptionRules(scorecard.entity, check);
  return exemptionDeeds(recorded, person, {
    owners: mayAsk ? owners : [],
    rules: mayDecide ? rules : rules && { ...rules, approver: undefined },
  });
}
