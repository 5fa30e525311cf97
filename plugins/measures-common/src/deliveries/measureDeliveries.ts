import {
  answerOfRate,
  answerOfTimes,
  ReasonCounts,
  unknownAnswer,
} from '../numbers/answers';
import { quartiles } from '../numbers/statistics';
import { ComponentRecords, DeliveryQuestion } from './Deliveries';
import { knownPart, KnownPart } from './knownPart';
import { measureLeadTime } from './leadTimes';
import { Failures, linkFailures } from './linkFailures';
import { MetricAnswer, UnknownReason } from './Metric';
import { ComponentDeliveries, DeliveryCounts } from './Strips';
import { TimedDeployment, Timeline } from './Timeline';

const WEEK_MS = 7 * 86_400_000;

/**
 * The five metrics of one component in one environment over a span.
 * `docs/measures/definitions.md` has the definitions.
 *
 * @param records - the same event twice, or events in another order, change nothing
 * @public
 */
export function measureDeliveries(
  records: ComponentRecords,
  question: DeliveryQuestion,
): ComponentDeliveries {
  const { environment, span } = question;
  const { connected } = records;
  const timeline = Timeline.create(records.deployments, environment);
  const failures = linkFailures(timeline, records.incidents, question);
  const whole = { from: Date.parse(span.from), to: Date.parse(span.to) };
  const deployed = knownPart(span, [
    ['no-deployment-source', connected.deployments],
  ]);
  const failing = knownPart(span, [
    ['no-deployment-source', connected.deployments],
    ['no-incident-source', connected.incidents],
  ]);
  const last = timeline.all.filter(it => isIn(whole, it)).pop();
  return {
    entity: records.entity,
    environment,
    span,
    connected,
    metrics: {
      changeLeadTime: measureLeadTime(records, timeline, question),
      deploymentFrequency: measureFrequency(timeline, deployed),
      failedDeploymentRecoveryTime: measureRecovery(
        timeline,
        failures,
        failing,
      ),
      changeFailRate: measureFailRate(timeline, failures, failing),
      deploymentReworkRate: measureRework(timeline, deployed),
    },
    counts: countDeliveries(records, timeline, failures, question),
    ...(last && { lastDeploymentAt: last.deployment.finishedAt }),
  };
}

/** Deployments per week; the quartiles are over the whole weeks from the beginning. */
function measureFrequency(timeline: Timeline, known: KnownPart): MetricAnswer {
  if (known.isEmpty) {
    return unknownAnswer('per-week', known.unknown);
  }
  const times = timeline.all.filter(it => isIn(known, it)).map(({ at }) => at);
  const length = known.to - known.from;
  if (length < WEEK_MS) {
    const tooShort: UnknownReason = { reason: 'span-too-short' };
    const unknown = [...known.unknown, tooShort];
    return unknownAnswer('per-week', unknown, { n: times.length });
  }
  const weeks: number[] = Array(Math.floor(length / WEEK_MS)).fill(0);
  for (const at of times) {
    const week = Math.floor((at - known.from) / WEEK_MS);
    if (week < weeks.length) {
      weeks[week] += 1;
    }
  }
  return {
    value: times.length / (length / WEEK_MS),
    unit: 'per-week',
    n: times.length,
    ...quartiles(weeks),
    shareInferred: null,
    unknown: known.unknown,
  };
}

function measureFailRate(
  timeline: Timeline,
  failures: Failures,
  known: KnownPart,
): MetricAnswer {
  const reasons = unlinkedReasons(failures, known);
  const places = placesIn(timeline, known);
  if (places.length === 0) {
    return unknownAnswer('share', [
      ...known.unknown,
      ...noDeployments(known),
      ...reasons,
    ]);
  }
  const failed = places.flatMap(place => failures.byPlace.get(place) ?? []);
  return answerOfRate(
    {
      count: failed.length,
      n: places.length,
      inferred: failed.filter(({ stated }) => !stated).length,
    },
    [...known.unknown, ...reasons],
  );
}

/** From the first detection to the last resolution of what belongs to one deployment. */
function measureRecovery(
  timeline: Timeline,
  failures: Failures,
  known: KnownPart,
): MetricAnswer {
  const places = placesIn(timeline, known);
  if (places.length === 0) {
    const unknown = [...known.unknown, ...noDeployments(known)];
    return unknownAnswer('seconds', unknown);
  }
  const failed = places.flatMap(place => failures.byPlace.get(place) ?? []);
  if (failed.length === 0) {
    const none: UnknownReason = { reason: 'no-failures' };
    return unknownAnswer('seconds', [...known.unknown, none]);
  }
  const reasons = new ReasonCounts();
  const seconds: number[] = [];
  let inferred = 0;
  for (const { incidents, stated } of failed) {
    const detected = incidents.map(({ incident }) => incident.detectedAt);
    const resolved = incidents.map(({ incident }) => incident.resolvedAt);
    const recovery = (timeOf(resolved, Math.max) - timeOf(detected, Math.min)) / 1000;
    if (resolved.includes(undefined)) {
      reasons.add('still-open');
    } else if (detected.length === 0 || detected.includes(undefined)) {
      reasons.add('no-start-time');
    } else if (recovery < 0) {
      reasons.add('clock-skew');
    } else {
      seconds.push(recovery);
      inferred += stated ? 0 : 1;
    }
  }
  return answerOfTimes(seconds, inferred, [
    ...known.unknown,
    ...reasons.toReasons(),
  ]);
}

/** Rework and rollbacks among the deployments whose kind is known. */
function measureRework(timeline: Timeline, known: KnownPart): MetricAnswer {
  const deployed = timeline.all.filter(it => isIn(known, it));
  if (deployed.length === 0) {
    const unknown = [...known.unknown, ...noDeployments(known)];
    return unknownAnswer('share', unknown);
  }
  const kinds = deployed.flatMap(({ deployment }) => {
    return deployment.kind ?? (deployment.causedBy ? 'rework' : []);
  });
  const silent = deployed.length - kinds.length;
  const unknown: UnknownReason[] = [
    ...known.unknown,
    ...(silent > 0 ? [{ reason: 'no-kind' as const, count: silent }] : []),
  ];
  const count = kinds.filter(kind => kind !== 'planned').length;
  const n = kinds.length;
  // Senders that only mark rollbacks would make every deployment one.
  return silent > n
    ? unknownAnswer('share', unknown, { n, count })
    : answerOfRate({ count, n }, unknown);
}

function countDeliveries(
  records: ComponentRecords,
  timeline: Timeline,
  { incidents }: Failures,
  { span, environment }: DeliveryQuestion,
): DeliveryCounts {
  const whole = { from: Date.parse(span.from), to: Date.parse(span.to) };
  const deployed = timeline.all.filter(it => isIn(whole, it));
  const ofKind = (wanted: string) =>
    deployed.filter(({ deployment }) => deployment.kind === wanted).length;
  const attempts = new Set(
    records.deployments
      .filter(
        it =>
          it.environment === environment &&
          it.outcome === 'failed' &&
          isIn(whole, { at: Date.parse(it.finishedAt) }),
      )
      .map(({ source, id }) => `${source}\n${id}`),
  );
  const linked = incidents.filter(it => isIn(whole, it));
  const ofLink = (wanted: string) =>
    linked.filter(({ link }) => link === wanted).length;
  return {
    deployments: deployed.length,
    planned: ofKind('planned'),
    rework: ofKind('rework'),
    rollbacks: ofKind('rollback'),
    failedAttempts: attempts.size,
    statedIncidents: ofLink('stated'),
    inferredIncidents: ofLink('inferred'),
    unlinkedIncidents: ofLink('none'),
  };
}

function unlinkedReasons(
  { incidents }: Failures,
  known: KnownPart,
): UnknownReason[] {
  const reasons = new ReasonCounts();
  for (const it of incidents) {
    if (it.link === 'none' && isIn(known, it)) {
      reasons.add(
        it.incident.deployment === undefined
          ? 'unlinked-incidents'
          : 'unknown-deployment',
      );
    }
  }
  return reasons.toReasons();
}

function noDeployments(known: KnownPart): UnknownReason[] {
  return known.isEmpty ? [] : [{ reason: 'no-deployments' }];
}

function placesIn(timeline: Timeline, known: KnownPart): number[] {
  return [...timeline.all.keys()].filter(place =>
    isIn(known, timeline.all[place]),
  );
}

function isIn(
  { from, to }: { from: number; to: number },
  { at }: Pick<TimedDeployment, 'at'>,
): boolean {
  return at >= from && at < to;
}

/** The earliest or latest of times; NaN where one is missing. */
function timeOf(
  times: readonly (string | undefined)[],
  pick: (...times: number[]) => number,
): number {
  return pick(...times.map(it => Date.parse(it ?? '')));
}
