import { markerOf } from '../organisation/hidden';
import { Asked, get, mapped } from './Question';
import { Subjects } from './Subjects';

const CHECKS = ['few-missing', 'owned', 'told', 'on-the-hidden-path'];

/** What is asked about what to do next, and about how checks and providers do. */
export function insightRoutes(subjects: Subjects): Asked {
  const hiddenCheck = markerOf('Scorecard');
  const asked = {
    GetEntityNextSteps: subjects.refs.map(
      ref => `/entities/${ref.replace(':', '/')}/next-steps?limit=20`,
    ),
    GetGroupNextSteps: subjects
      .namesOf('group')
      .flatMap(it => [
        `/groups/${it}/next-steps?limit=20`,
        `/groups/${it}/next-steps?scorecard=${hiddenCheck}`,
      ]),
    GetCheckInsight: [
      ...CHECKS.map(it => `/scorecards/default/paths/checks/${it}/insight`),
      `/scorecards/default/${hiddenCheck}/checks/${hiddenCheck}/insight`,
    ],
    GetHealth: ['/health'],
  };
  return mapped(asked, path => get(`/scorecards${path}`));
}
