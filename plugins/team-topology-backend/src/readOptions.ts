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

const HISTORY_FREQUENCY_KEY = 'teamTopology.history.frequency';
const RETENTION_KEY = 'teamTopology.history.retention';

/** How the organisation is recorded; see config.d.ts. */
export interface HistoryOptions {
  frequency: HumanDuration;
  /** For ever where it is absent. */
  retention?: HumanDuration;
}

/** How often the catalog is compared, and how long the past is kept; see config.d.ts. */
export function readHistoryOptions(config: Config): HistoryOptions {
  const frequency = config.has(HISTORY_FREQUENCY_KEY)
    ? readDurationFromConfig(config, { key: HISTORY_FREQUENCY_KEY })
    : { minutes: 1 };
  if (durationToMilliseconds(frequency) < 1000) {
    throw new InputError(
      `${HISTORY_FREQUENCY_KEY} must be at least one second`,
    );
  }
  if (!config.has(RETENTION_KEY)) {
    return { frequency };
  }
  const retention = readDurationFromConfig(config, { key: RETENTION_KEY });
  if (durationToMilliseconds(retention) < 24 * 3_600_000) {
    throw new InputError(`${RETENTION_KEY} must be at least one day`);
  }
  return { frequency, retention };
}

const DRAFTS_RETENTION_KEY = 'teamTopology.drafts.retention';

/** For how long a draft is kept that nobody changes; see config.d.ts. */
export function readDraftRetention(config: Config): HumanDuration {
  const retention = config.has(DRAFTS_RETENTION_KEY)
    ? readDurationFromConfig(config, { key: DRAFTS_RETENTION_KEY })
    : { years: 1 };
  if (durationToMilliseconds(retention) < 24 * 3_600_000) {
    throw new InputError(`${DRAFTS_RETENTION_KEY} must be at least one day`);
  }
  return retention;
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
