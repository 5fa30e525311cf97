import {
  FactObservation,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ProviderAnswers } from '@kumiki/backstage-plugin-scorecards-node';
import { DemoPattern, DemoValue } from './DemoHistory';

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
  today: ProviderAnswers,
  patterns: readonly DemoPattern[],
  moment: DemoMoment,
): ProviderAnswers {
  const active = activeOn(patterns, moment).map(pattern => ({
    ...pattern,
    refs: pattern.entities && new Set(pattern.entities),
    values: valuesOn(pattern, moment),
  }));
  const answers = today.answers.map(answer => {
    if ('error' in answer) {
      return answer;
    }
    const { entity } = answer;
    const own = active.filter(it => it.refs?.has(entity) ?? true);
    const error = own.find(it => it.error !== undefined)?.error;
    return error === undefined
      ? {
          entity,
          values: Object.assign(
            { ...answer.values },
            ...own.map(it => it.values),
          ),
        }
      : { entity, error };
  });
  return { provider: today.provider, answers };
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
