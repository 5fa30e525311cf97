import { DELIVERY_METRICS, DeliveryMetric } from './Metric';
import {
  BeforeAfter,
  BeforeAfterPoint,
  ComponentDeliveries,
  Strip,
  StripPoint,
  Strips,
} from './Strips';

/**
 * Components side by side, a strip for each metric. It says nothing about all of
 * them together: values of different components are never blended.
 *
 * @param components - in any order
 * @public
 */
export function stripsOf(components: readonly ComponentDeliveries[]): Strips {
  return byMetric(metric => stripOf(metric, components));
}

function stripOf(
  metric: DeliveryMetric,
  components: readonly ComponentDeliveries[],
): Strip {
  const all: StripPoint[] = components
    .map(({ entity, metrics }) => ({ entity, answer: metrics[metric] }))
    .sort((one, other) => (one.entity < other.entity ? -1 : 1));
  return {
    points: all
      .filter(({ answer }) => answer.value !== null)
      .sort((one, other) => (one.answer.value ?? 0) - (other.answer.value ?? 0)),
    unknown: all.filter(({ answer }) => answer.value === null),
  };
}

/**
 * The metrics of components before and after a span, one beside the other. A
 * component that is in one of the lists only is left out: there is nothing to
 * compare it with.
 * @public
 */
export function compareBeforeAfter(
  before: readonly ComponentDeliveries[],
  after: readonly ComponentDeliveries[],
): BeforeAfter['metrics'] {
  const later = new Map(after.map(it => [it.entity, it.metrics]));
  const both = before
    .flatMap(({ entity, metrics }) => {
      const metricsAfter = later.get(entity);
      return metricsAfter ? [{ entity, metrics, metricsAfter }] : [];
    })
    .sort((one, other) => (one.entity < other.entity ? -1 : 1));
  return byMetric<BeforeAfterPoint[]>(metric =>
    both.map(({ entity, metrics, metricsAfter }) => ({
      entity,
      before: metrics[metric],
      after: metricsAfter[metric],
    })),
  );
}

function byMetric<T>(
  make: (metric: DeliveryMetric) => T,
): Record<DeliveryMetric, T> {
  const [leadTime, frequency, recovery, failRate, rework] =
    DELIVERY_METRICS.map(make);
  return {
    changeLeadTime: leadTime,
    deploymentFrequency: frequency,
    failedDeploymentRecoveryTime: recovery,
    changeFailRate: failRate,
    deploymentReworkRate: rework,
  };
}
