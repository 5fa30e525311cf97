import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  SmellThresholds,
  smellThresholdsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';

const DAY = 24 * 3_600_000;

/** How smells are found and snoozed; see config.d.ts. */
export interface SmellOptions {
  thresholds: SmellThresholds;
  maxSnoozeDays: number;
  retentionDays: number;
}

/** @throws InputError that names the key and what is wrong with it */
export function readSmellOptions(config: Config): SmellOptions {
  return {
    thresholds: smellThresholdsFromConfig(config),
    maxSnoozeDays: readDays(config, 'maxSnooze', { days: 180 }),
    retentionDays: readDays(config, 'retention', { days: 730 }),
  };
}

function readDays(config: Config, name: string, byDefault: HumanDuration) {
  const key = `teamTopology.smells.${name}`;
  const duration = config.has(key)
    ? readDurationFromConfig(config, { key })
    : byDefault;
  const days = Math.floor(durationToMilliseconds(duration) / DAY);
  if (days < 1) {
    throw new InputError(`${key} must be at least one day`);
  }
  return days;
}
