import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { DEFAULT_NODE_BUDGET } from '@kumiki/backstage-plugin-team-topology-common';

const NODE_BUDGET_KEY = 'teamTopology.map.nodeBudget';

/** The most teams that a map draws, as the configuration says; see config.d.ts. */
export function readNodeBudget(config: Config): number {
  const nodeBudget =
    config.getOptionalNumber(NODE_BUDGET_KEY) ?? DEFAULT_NODE_BUDGET;
  if (!Number.isInteger(nodeBudget) || nodeBudget < 1) {
    throw new InputError(
      `${NODE_BUDGET_KEY} must be a whole number above 0; it is ${nodeBudget}`,
    );
  }
  return nodeBudget;
}

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
    throw new InputError(`${FREQUENCY_KEY} must be at least one second`);
  }
  return { enabled, frequency };
}
