import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

const ENABLED_KEY = 'teamTopology.selfService.enabled';
const FREQUENCY_KEY = 'teamTopology.selfService.frequency';

/** Whether and how often runs of templates are read; see config.d.ts. */
export function readSelfServiceOptions(config: Config): {
  enabled: boolean;
  frequency: HumanDuration;
} {
  const enabled = config.getOptionalBoolean(ENABLED_KEY) ?? true;
  const frequency = config.has(FREQUENCY_KEY)
    ? readDurationFromConfig(config, { key: FREQUENCY_KEY })
    : { minutes: 10 };
  if (durationToMilliseconds(frequency) < 1000) {
    throw new InputError(`${FREQUENCY_KEY} must be a second or more`);
  }
  return { enabled, frequency };
}
