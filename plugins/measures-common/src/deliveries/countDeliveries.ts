import { ComponentRecords, DeliveryQuestion } from './Deliveries';
import { isIn } from './knownPart';
import { Failures } from './linkFailures';
import { DeliveryCounts } from './Strips';
import { Timeline } from './Timeline';

/** What there is in the whole span, whether or not all sources were connected. */
export function countDeliveries(
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
