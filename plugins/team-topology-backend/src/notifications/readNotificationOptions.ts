import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { readNotificationSettings } from '@kumiki/backend-database';
import {
  CHANGE_LANGUAGES,
  ChangeLanguage,
  NOTICE_TOPICS,
  NoticeTopic,
  WEEKDAYS,
  WeeklyTime,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readHistoryOptions } from '../readOptions';

const KEY = 'teamTopology.notifications';
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
  const { isEnabled, ...options } = readNotificationSettings(config, {
    ...{ key: KEY, topics: NOTICE_TOPICS, weekdays: WEEKDAYS },
    languages: CHANGE_LANGUAGES,
  });
  if (!isEnabled) {
    return undefined;
  }
  const { retention } = readHistoryOptions(config);
  if (
    options.topics.has('digest') &&
    retention &&
    durationToMilliseconds(retention) < LEAST_RETENTION_DAYS * DAY_MS
  ) {
    throw new InputError(
      `teamTopology.history.retention must be at least ${LEAST_RETENTION_DAYS} days for a weekly digest; set ${KEY}.topics.digest to false to do without`,
    );
  }
  return options;
}
