import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { readSubject } from '@kumiki/backend-audit';

/** How long what is kept, in milliseconds. */
export interface RetentionPeriods {
  transitions: number;
  rollups: number;
  series: number;
}

/** The subjects that may push facts of each provider, as they are declared. */
export type PushAllowances = ReadonlyMap<string, ReadonlySet<string>>;

/** How the backend works; durations in milliseconds. */
export interface ScorecardsOptions {
  catalog: { frequencyMs: number };
  collect: { frequencyMs: number; batchSize: number; timeoutMs: number };
  judge: { batchSize: number; concurrency: number };
  refresh: { concurrency: number; minimumAgeMs: number };
  retention: RetentionPeriods;
  push: PushAllowances;
}

/** How the backend works, as the configuration says; see config.d.ts. */
export function readOptions(config: Config): ScorecardsOptions {
  const duration = (key: string, fallback: HumanDuration) =>
    readDuration(config, `scorecards.${key}`, fallback);
  const count = (key: string, fallback: number, most?: number) =>
    readCount(config, `scorecards.${key}`, fallback, most);
  return {
    push: readPushAllowances(config),
    catalog: { frequencyMs: duration('catalog.frequency', { minutes: 5 }) },
    collect: {
      frequencyMs: duration('collect.frequency', { hours: 1 }),
      batchSize: count('collect.batchSize', 100),
      timeoutMs: duration('collect.timeout', { minutes: 1 }),
    },
    judge: {
      batchSize: count('judge.batchSize', 500),
      concurrency: count('judge.concurrency', 2, 20),
    },
    refresh: {
      concurrency: count('refresh.concurrency', 4, 50),
      minimumAgeMs: duration('refresh.minimumAge', { seconds: 10 }),
    },
    retention: {
      transitions: duration('retention.transitions', { days: 400 }),
      rollups: duration('retention.rollups', { days: 730 }),
      series: duration('retention.series', { days: 180 }),
    },
  };
}

function readDuration(
  config: Config,
  key: string,
  fallback: HumanDuration,
): number {
  const duration = config.has(key)
    ? readDurationFromConfig(config, { key })
    : fallback;
  const milliseconds = durationToMilliseconds(duration);
  if (milliseconds <= 0) {
    throw new InputError(`${key} must be longer than zero`);
  }
  return milliseconds;
}

function readCount(
  config: Config,
  key: string,
  fallback: number,
  most: number = 10_000,
): number {
  const count = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new InputError(
      `${key} must be a whole number from 1 to ${most}; it is ${count}`,
    );
  }
  return count;
}

/** Who may push facts of which provider, as the configuration says; see config.d.ts. */
function readPushAllowances(config: Config): PushAllowances {
  const push = config.getOptionalConfig('scorecards.push');
  return new Map(
    push?.keys().map(provider => {
      const subjects = push.getStringArray(`${provider}.allow`);
      const key = `scorecards.push.${provider}.allow`;
      return [provider, new Set(subjects.map(it => readSubject(it, key)))];
    }),
  );
}
