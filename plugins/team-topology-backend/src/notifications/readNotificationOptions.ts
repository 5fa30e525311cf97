import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  CHANGE_LANGUAGES,
  ChangeLanguage,
  NOTICE_TOPICS,
  NoticeTopic,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readHistoryOptions } from '../readOptions';
import { WEEKDAYS, WeeklyTime } from './weeklyTime';

const KEY = 'teamTopology.notifications';
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_MS = 24 * 3_600_000;
/** A digest compares with the state of a week ago. */
const LEAST_RETENTION_DAYS = 8;

/** What teams are told, and how; see config.d.ts. */
export interface NotificationOptions {
  topics: ReadonlySet<NoticeTopic>;
  digest: WeeklyTime;
  language: ChangeLanguage;
  /** Whether texts say what they are about. */
  areNamesTold: boolean;
}

/**
 * What is told; nothing where it is not enabled.
 * @throws InputError that names the key of what is wrong
 */
export function readNotificationOptions(
  config: Config,
): NotificationOptions | undefined {
  const topics = readTopics(config);
  const options: NotificationOptions = {
    topics,
    digest: {
      weekday: readOneOf(config, `${KEY}.digest.day`, WEEKDAYS) ?? 'monday',
      ...readTime(config),
    },
    language:
      readOneOf(config, `${KEY}.language`, CHANGE_LANGUAGES) ??
      CHANGE_LANGUAGES[0],
    areNamesTold:
      config.getOptionalBoolean(`${KEY}.names`) ??
      !(config.getOptionalBoolean('permission.enabled') ?? false),
  };
  if (!config.getOptionalBoolean(`${KEY}.enabled`)) {
    return undefined;
  }
  const { retention } = readHistoryOptions(config);
  if (
    topics.has('digest') &&
    retention &&
    durationToMilliseconds(retention) < LEAST_RETENTION_DAYS * DAY_MS
  ) {
    throw new InputError(
      `teamTopology.history.retention must be at least ${LEAST_RETENTION_DAYS} days for a weekly digest; set ${KEY}.topics.digest to false to do without`,
    );
  }
  return options;
}

function readTopics(config: Config): Set<NoticeTopic> {
  const key = `${KEY}.topics`;
  const given = config.getOptionalConfig(key);
  const known: readonly string[] = NOTICE_TOPICS;
  const unknown = given?.keys().find(topic => !known.includes(topic));
  if (unknown !== undefined) {
    throw new InputError(
      `${key}.${unknown} is not a topic; allowed: ${known.join(', ')}`,
    );
  }
  return new Set(
    NOTICE_TOPICS.filter(topic => given?.getOptionalBoolean(topic) ?? true),
  );
}

function readTime(config: Config): Pick<WeeklyTime, 'hour' | 'minute'> {
  const key = `${KEY}.digest.time`;
  const given = config.getOptionalString(key) ?? '09:00';
  const parts = TIME.exec(given);
  if (!parts) {
    throw new InputError(
      `${key} is ${JSON.stringify(given)}; it must be a time such as 09:00`,
    );
  }
  return { hour: Number(parts[1]), minute: Number(parts[2]) };
}

function readOneOf<T extends string>(
  config: Config,
  key: string,
  allowed: readonly T[],
): T | undefined {
  const given = config.getOptionalString(key);
  if (given === undefined) {
    return undefined;
  }
  const found = allowed.find(value => value === given);
  if (found === undefined) {
    throw new InputError(
      `${key} is ${JSON.stringify(given)}; allowed: ${allowed.join(', ')}`,
    );
  }
  return found;
}
