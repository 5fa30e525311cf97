import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * What is told, and how.
 * @public
 */
export interface NotificationSettings<
  Topic extends string,
  Weekday extends string,
  Language extends string,
> {
  isEnabled: boolean;
  topics: ReadonlySet<Topic>;
  digest: { weekday: Weekday; hour: number; minute: number };
  language: Language;
  /** Whether texts say what they are about. */
  areNamesTold: boolean;
}

/**
 * Reads what a plugin that notifies has in its configuration: `enabled`,
 * `topics`, `digest.day`, `digest.time`, `language` and `names`. All topics are
 * on unless one is turned off; the first weekday and language are the defaults.
 *
 * @param options - key is where that is, such as `scorecards.notifications`
 * @throws InputError that names the key of what is wrong, enabled or not
 * @public
 */
export function readNotificationSettings<
  Topic extends string,
  Weekday extends string,
  Language extends string,
>(
  config: Config,
  options: {
    key: string;
    topics: readonly Topic[];
    weekdays: readonly Weekday[];
    languages: readonly Language[];
  },
): NotificationSettings<Topic, Weekday, Language> {
  const { key, topics, weekdays, languages } = options;
  return {
    topics: readTopics(config, `${key}.topics`, topics),
    digest: {
      weekday: readOneOf(config, `${key}.digest.day`, weekdays) ?? weekdays[0],
      ...readTime(config, `${key}.digest.time`),
    },
    language: readOneOf(config, `${key}.language`, languages) ?? languages[0],
    areNamesTold:
      config.getOptionalBoolean(`${key}.names`) ??
      !(config.getOptionalBoolean('permission.enabled') ?? false),
    isEnabled: config.getOptionalBoolean(`${key}.enabled`) ?? false,
  };
}

function readTopics<Topic extends string>(
  config: Config,
  key: string,
  topics: readonly Topic[],
): Set<Topic> {
  const given = config.getOptionalConfig(key);
  const known: readonly string[] = topics;
  const unknown = given?.keys().find(topic => !known.includes(topic));
  if (unknown !== undefined) {
    throw new InputError(
      `${key}.${unknown} is not a topic; allowed: ${known.join(', ')}`,
    );
  }
  return new Set(
    topics.filter(topic => given?.getOptionalBoolean(topic) ?? true),
  );
}

function readTime(
  config: Config,
  key: string,
): { hour: number; minute: number } {
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
