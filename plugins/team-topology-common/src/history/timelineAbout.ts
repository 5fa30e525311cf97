import { OrgTimeline } from './OrgTimeline';
import { changeDays } from './spans';

/**
 * What of a timeline is about one thing: its own lane, and for a group what it
 * held, took part in and offered.
 *
 * @param ref - full and in lower case
 * @public
 */
export function timelineAbout(timeline: OrgTimeline, ref: string): OrgTimeline {
  const isIt = (lane: { ref: string }) => lane.ref === ref;
  const about = {
    teams: timeline.teams.filter(isIt),
    responsibilities: timeline.responsibilities.filter(
      lane =>
        isIt(lane) ||
        lane.spans.some(
          ({ owner, acceptedBy, interimBy }) =>
            owner === ref ||
            acceptedBy.includes(ref) ||
            interimBy.includes(ref),
        ),
    ),
    interactions: timeline.interactions.filter(
      lane =>
        isIt(lane) ||
        lane.spans.some(
          ({ provider, others }) => provider === ref || others.includes(ref),
        ),
    ),
    capabilities: timeline.capabilities.filter(
      lane => isIt(lane) || lane.spans.some(({ owner }) => owner === ref),
    ),
  };
  return {
    ...timeline,
    ...about,
    days: changeDays(Object.values(about).flat(), timeline.from),
  };
}
