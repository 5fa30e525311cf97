import {
  FactObservation,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CollectedBatch } from '../collect/collectFacts';
import {
  FailedObservation,
  ObservedFacts,
} from '../database/facts/ObservedFacts';
import { DemoPattern, DemoValue, DemoExemption } from './DemoHistory';
import { ExemptionStore } from '../database/entities/DatabaseExemptionStore';
import { moveDay } from '../reads/trendRange';

/** The day that is replayed. */
export interface DemoMoment {
  daysAgo: number;
  at: Date;
}

/** What is pushed on one day. */
export function observePushed(
  patterns: readonly DemoPattern[],
  moment: DemoMoment,
): FactObservation[] {
  const observations = new Map<string, FactObservation>();
  for (const pattern of activeOn(patterns, moment)) {
    const { provider, entities = [] } = pattern;
    const values = valuesOn(pattern, moment);
    for (const entity of entities) {
      const key = `${provider} ${entity}`;
      observations.set(key, {
        provider,
        entity,
        observedAt: moment.at.toISOString(),
        values: { ...observations.get(key)?.values, ...values },
      });
    }
  }
  return [...observations.values()];
}

/** What collecting gives on one day: as today, except for what a pattern says. */
export function observeCollected(
  today: Pick<CollectedBatch, 'observed' | 'failed'>,
  patterns: readonly DemoPattern[],
  moment: DemoMoment,
): { observed: ObservedFacts[]; failed: FailedObservation[] } {
  const at = moment.at.toISOString();
  const active = activeOn(patterns, moment).map(pattern => ({
    ...pattern,
    refs: pattern.entities && new Set(pattern.entities),
    values: valuesOn(pattern, moment),
  }));
  const observed: ObservedFacts[] = [];
  const failed = today.failed.map(failure => ({ ...failure, at }));
  for (const known of today.observed) {
    const { provider, entity } = known;
    const own = active.filter(it => it.refs?.has(entity) ?? true);
    const message = own.find(it => it.error !== undefined)?.error;
    if (message === undefined) {
      const values = Object.assign(
        { ...known.values },
        ...own.map(it => it.values),
      );
      observed.push({ provider, entity, observedAt: at, values });
    } else {
      failed.push({ provider, entity, at, message });
    }
  }
  return { observed, failed };
}

function activeOn(
  patterns: readonly DemoPattern[],
  { daysAgo }: DemoMoment,
): DemoPattern[] {
  return patterns.filter(
    ({ days: { from, to }, every }) =>
      daysAgo <= from && daysAgo >= to && (from - daysAgo) % every === 0,
  );
}

function valuesOn(
  { values, days }: DemoPattern,
  moment: DemoMoment,
): Record<string, FactValue> {
  const passed =
    days.from === days.to
      ? 1
      : (days.from - moment.daysAgo) / (days.from - days.to);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      valueOn(value, passed, moment.at),
    ]),
  );
}

function valueOn(value: DemoValue, passed: number, at: Date): FactValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  if ('hoursBefore' in value) {
    return new Date(at.getTime() - value.hoursBefore * 3_600_000).toISOString();
  }
  const moved = value.from + (value.to - value.from) * passed;
  return Math.round(moved * 10) / 10;
}

/** Grants the exemptions that a demo grants on a day; done again, it changes nothing. */
export async function grantDemoExemptions(
  exemptions: readonly DemoExemption[],
  moment: DemoMoment,
  {
    calendar,
    store,
  }: { calendar: Calendar; store: Pick<ExemptionStore, 'grant'> },
): Promise<void> {
  const today = moveDay(calendar.dayAt(moment.at), moment.daysAgo);
  for (const { daysAgo, endsInDays, ...exemption } of exemptions) {
    if (daysAgo === moment.daysAgo) {
      await store.grant({ ...exemption, until: moveDay(today, endsInDays) });
    }
  }
}
