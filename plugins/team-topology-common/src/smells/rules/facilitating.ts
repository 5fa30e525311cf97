import { OrgInteraction } from '../../model/OrgModel';
import { addDays } from '../../reading/days';
import { compareText } from '../../reading/refs';
import { SmellNextStep } from '../OrgSmell';
import { firstOf, Rule } from '../RuleReport';
import { daysBetween, olderSince } from './ages';

const facilitatingIn = (interactions: readonly OrgInteraction[]) =>
  interactions.filter(({ mode }) => mode === 'facilitating');

const partiesOf = ({ from, to }: OrgInteraction) => [from, ...to];

const end = (interaction: string): SmellNextStep => ({
  step: 'end-interaction',
  template: 'end-interaction',
  values: { interaction },
});

/** Facilitating is to make itself unnecessary, so that its age counts. */
export const facilitatingOverrun: Rule<'TT04'> = (context, report) => {
  for (const item of context.each(facilitatingIn(context.inForce))) {
    const days = daysBetween(item.since, context.at);
    const crossed = report.above(days);
    if (!crossed) {
      report.pass();
      continue;
    }
    const { threshold } = crossed;
    report.find({
      ...crossed,
      subjects: [item.ref],
      teams: partiesOf(item),
      inputs: { teams: partiesOf(item), since: item.since, days },
      since: olderSince(
        item.since,
        typeof threshold === 'number' ? threshold : 0,
      ),
      nextStep: end(item.ref),
    });
  }
};

/** An enabling team that facilitates many at once. */
export const facilitationFanOut: Rule<'TT05'> = (context, report) => {
  for (const { ref, type } of context.each(context.teams)) {
    const facilitated = context.links(ref).facilitates;
    const crossed = report.above(facilitated.size);
    if (!crossed || !['enabling', 'undefined-type'].includes(type)) {
      report.pass();
    } else if (type === 'undefined-type') {
      report.notKnown([ref]);
    } else {
      report.find({
        ...crossed,
        subjects: [ref],
        teams: [ref],
        inputs: { facilitated: firstOf(facilitated), count: facilitated.size },
        nextStep: { step: 'open', entity: ref },
      });
    }
  }
};

const isInForce = ({ state }: OrgInteraction) =>
  state === 'active' || state === 'overdue';

const engagementsIn = (interactions: readonly OrgInteraction[]) =>
  facilitatingIn(interactions).filter(({ people }) => people.length > 0);

/** An engagement past its end, or without saying when its goal is reached. */
export const engagementOverrun: Rule<'EN01'> = (context, report) => {
  for (const item of context.each(engagementsIn(context.inForce))) {
    const { ref, until, exitCriteria } = item;
    const isOver = until !== undefined && context.at > until;
    if (!isOver && exitCriteria !== undefined) {
      report.pass();
      continue;
    }
    report.find({
      level: isOver ? 'error' : 'warn',
      subjects: [ref],
      teams: partiesOf(item),
      inputs: {
        teams: partiesOf(item),
        why: isOver ? 'overrun' : 'no-exit-criteria',
        ...(until !== undefined && { until }),
      },
      since: isOver ? addDays(until, 1) : item.since,
      nextStep: isOver
        ? end(ref)
        : {
            step: 'change-interaction',
            template: 'change-interaction',
            values: { entity: ref },
          },
    });
  }
};

/** The same person with the same host for months, however it is declared. */
export const permanentPair: Rule<'EN02'> = (context, report) => {
  const pairs = new Map<
    string,
    { user: string; host: string; items: OrgInteraction[] }
  >();
  for (const item of context.each(engagementsIn(context.model.interactions))) {
    for (const { user } of context.each(item.people)) {
      for (const host of context.each(item.to)) {
        const key = JSON.stringify([user, host]);
        const known = pairs.get(key);
        if (known) {
          known.items.push(item);
        } else {
          pairs.set(key, { user, host, items: [item] });
        }
      }
    }
  }
  for (const { user, host, items } of context.each(pairs.values())) {
    const current = items.filter(isInForce);
    if (current.length === 0) {
      continue;
    }
    const since = togetherSince(items);
    const days = daysBetween(since, context.at);
    const crossed = report.above(days);
    if (!crossed) {
      report.pass();
      continue;
    }
    const { threshold } = crossed;
    report.find({
      ...crossed,
      subjects: [host, user],
      teams: [host, ...current.map(({ from }) => from)],
      inputs: { user, host, since, days },
      since: olderSince(since, typeof threshold === 'number' ? threshold : 0),
      nextStep: end(current.map(({ ref }) => ref).sort()[0]),
    });
  }
};

/** The first day of an unbroken series: one ends, and the next one has begun by the day after. */
function togetherSince(items: readonly OrgInteraction[]): string {
  const current = items.filter(isInForce).map(({ since }) => since);
  let start = current.sort()[0];
  const before = items
    .filter(({ state }) => state === 'ended')
    .sort((a, b) => compareText(b.since, a.since));
  for (const { since, ended } of before) {
    if (ended !== undefined && (addDays(ended, 1) ?? ended) >= start) {
      start = since < start ? since : start;
    }
  }
  return start;
}

/** Somebody of whom more is promised than there is. */
export const overAllocated: Rule<'EN03'> = (context, report) => {
  const shares = new Map<string, { item: OrgInteraction; share?: number }[]>();
  for (const item of context.each(context.inForce)) {
    for (const { user, allocation } of context.each(item.people)) {
      const known = shares.get(user) ?? [];
      shares.set(user, [...known, { item, share: allocation }]);
    }
  }
  for (const [user, parts] of context.each(shares)) {
    const sum = parts.reduce((all, { share = 0 }) => all + share, 0);
    // Shares such as 0.1 have no exact sum.
    const share = Math.round(sum * 1e6) / 1e6;
    const teams = parts.flatMap(({ item }) => partiesOf(item));
    const crossed = report.above(share);
    const interactions = parts.map(({ item }) => item.ref).sort();
    if (crossed) {
      report.find({
        ...crossed,
        subjects: [user],
        teams,
        inputs: { user, share, interactions: firstOf(interactions) },
        nextStep: {
          step: 'change-interaction',
          template: 'change-interaction',
          values: { entity: interactions[0] },
        },
      });
    } else if (parts.some(part => part.share === undefined)) {
      report.notKnown(teams);
    } else {
      report.pass();
    }
  }
};
