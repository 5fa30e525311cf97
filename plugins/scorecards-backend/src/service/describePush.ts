import {
  FactObservation,
  PushFactsReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { JsonObject } from '@backstage/types';

const MAX_PROVIDERS = 20;
const MAX_LENGTH = 80;

/** What is said of a batch that is pushed: how much of which providers, and no values. */
export function describePush({
  observations,
}: {
  observations: readonly FactObservation[];
}): JsonObject {
  const providers = new Set(
    observations.map(({ provider }) => provider.slice(0, MAX_LENGTH)),
  );
  return {
    observations: observations.length,
    providers: [...providers].sort().slice(0, MAX_PROVIDERS),
  };
}

/** What is said of how it ended. */
export function describePushed(report: PushFactsReport): JsonObject {
  const { unknown, notApplicable, ...counts } = report;
  return {
    ...counts,
    unknown: unknown.observations,
    notApplicable: notApplicable.observations,
  };
}
