import { Config } from '@backstage/config';
import { readNotificationSettings } from '@kumiki/backend-database';
import {
  SCORECARD_NOTICE_TOPICS,
  ScorecardNoticeTopic,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  CHANGE_LANGUAGES,
  ChangeLanguage,
  WEEKDAYS,
  WeeklyTime,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What owners are told, and how; see config.d.ts. */
export interface NotificationOptions {
  topics: ReadonlySet<ScorecardNoticeTopic>;
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
    key: 'scorecards.notifications',
    topics: SCORECARD_NOTICE_TOPICS,
    weekdays: WEEKDAYS,
    languages: CHANGE_LANGUAGES,
  });
  return isEnabled ? options : undefined;
}
