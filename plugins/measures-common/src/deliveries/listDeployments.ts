import { DeploymentItem } from '../client/Answers';
import { Incident } from '../events/Records';
import { ComponentRecords, DeliveryQuestion } from './Deliveries';
import { IncidentLink, LinkedIncident, linkFailures } from './linkFailures';
import { Timeline } from './Timeline';

/**
 * The deployments that the metrics of a component are made from, the newest
 * first, with the incidents that belong to each, and the incidents of the span
 * that belong to none.
 * @public
 */
export function listDeployments(
  records: Pick<ComponentRecords, 'deployments' | 'incidents'>,
  question: DeliveryQuestion,
): {
  items: DeploymentItem[];
  unlinkedIncidents: (Incident & { link: IncidentLink })[];
} {
  const timeline = Timeline.create(records.deployments, question.environment);
  const failures = linkFailures(timeline, records.incidents, question);
  const from = Date.parse(question.span.from);
  const to = Date.parse(question.span.to);
  const items = [...timeline.all.entries()]
    .filter(([, { at }]) => at >= from && at < to)
    .map(([place, { deployment }]) => {
      const failure = failures.byPlace.get(place);
      return {
        ...deployment,
        failed: failure !== undefined,
        incidents: (failure?.incidents ?? []).map(itemOf),
      };
    });
  return {
    items: items.reverse(),
    unlinkedIncidents: failures.incidents
      .filter(({ link, at }) => link === 'none' && at >= from && at < to)
      .map(itemOf),
  };
}

function itemOf({
  incident,
  link,
}: LinkedIncident): Incident & { link: IncidentLink } {
  return { ...incident, link };
}
