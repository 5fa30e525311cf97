import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { readSenders, Senders } from './Senders';

/** How the backend works; durations in milliseconds. */
export interface MeasuresOptions {
  /** The environment whose deployments count where nothing else is asked for, in lower case. */
  environment: string;
  /** How long after a deployment an incident that names none may belong to it. */
  linkWithinMs: number;
  catalog: { frequencyMs: number };
  retention: {
    /** From when something happened. */
    events: number;
    /** From the last event about an entity that the catalog does not have. */
    unknown: number;
  };
  senders: Senders;
  /** Whether deployments come from GitHub, through the events plugin, and of which repositories. */
  github?: { repositories: readonly string[] };
}

/** How the backend works, as the configuration says; see config.d.ts. */
export function readOptions(config: Config): MeasuresOptions {
  const duration = (key: string, fallback: HumanDuration) =>
    readDuration(config, `measures.${key}`, fallback);
  const repositories = config.getOptionalStringArray(
    'measures.github.repositories',
  );
  return {
    environment: (
      config.getOptionalString('measures.environment') ?? 'production'
    ).toLocaleLowerCase('en-US'),
    linkWithinMs: duration('linkWithin', { days: 1 }),
    catalog: { frequencyMs: duration('catalog.frequency', { minutes: 10 }) },
    retention: {
      events: duration('retention.events', { days: 800 }),
      unknown: duration('retention.unknown', { days: 7 }),
    },
    senders: readSenders(config),
    ...(repositories && {
      github: {
        repositories: repositories.map(it => it.toLocaleLowerCase('en-US')),
      },
    }),
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
