import { JsonObject } from '@backstage/types';

/** What is asked about what to do next, and about how checks and providers do. */
export interface InsightQuestions {
  /** Paths by operation of the description of the API of the scorecards. */
  routes: Record<string, string[]>;
  /** Inputs by action that agents have. */
  actions: Record<string, JsonObject[]>;
}

const CHECKS = ['few-missing', 'owned', 'told', 'on-the-hidden-path'];

/**
 * @param about - full refs of what everybody sees and of what is hidden, and the
 *   name that the hidden scorecard and its check have
 */
export function insightQuestions(about: {
  refs: readonly string[];
  hiddenCheck: string;
}): InsightQuestions {
  const { refs, hiddenCheck } = about;
  const groups = refs.filter(it => it.startsWith('group:'));
  const pathOf = (ref: string) => ref.replace(':', '/');
  return {
    routes: {
      GetEntityNextSteps: refs.map(
        ref => `/entities/${pathOf(ref)}/next-steps?limit=20`,
      ),
      GetGroupNextSteps: groups.flatMap(ref => [
        `/groups/${ref.split(':')[1]}/next-steps?limit=20`,
        `/groups/${ref.split(':')[1]}/next-steps?scorecard=${hiddenCheck}`,
      ]),
      GetCheckInsight: [
        ...CHECKS.map(it => `/scorecards/default/paths/checks/${it}/insight`),
        `/scorecards/default/${hiddenCheck}/checks/${hiddenCheck}/insight`,
      ],
      GetHealth: ['/health'],
    },
    actions: {
      'scorecards:plan-remedy': [
        ...groups.map(team => ({ team })),
        ...refs.map(entity => ({ entity })),
      ],
    },
  };
}
