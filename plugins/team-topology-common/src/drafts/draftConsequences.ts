import { compareOrgModels, OrgDiff } from '../changes/OrgDiff';
import { ChangedLoad, changedLoads } from '../load/changedLoads';
import { OrgModel } from '../model/OrgModel';
import { findAnswer } from '../route/findRoute';
import { OrgRoute } from '../route/OrgRoute';
import { RouteIndex } from '../route/RouteIndex';

/**
 * A question, "who does this?", that gets another answer.
 * @public
 */
export interface ChangedAnswer {
  /** The ref of the responsibility. */
  responsibility: string;
  title: string;
  before?: ChangedAnswerSide;
  after?: ChangedAnswerSide;
}

/**
 * An answer in short: see {@link OrgRoute}.
 * @public
 */
export interface ChangedAnswerSide {
  state: OrgRoute['responsibility']['state'];
  team?: OrgRoute['team'];
  foundBy?: OrgRoute['foundBy'];
}

/**
 * What a draft brings about.
 * @public
 */
export interface DraftConsequences {
  diff: OrgDiff;
  /** Sorted by responsibility. */
  answers: ChangedAnswer[];
  /** Teams that have something else to do than before. */
  loads: ChangedLoad[];
}

/**
 * Everything that a draft brings about: of two models, and of nothing else, so
 * that no one is told more than the models show. Smells rest on more than the
 * models, and come with the preview.
 *
 * @param before - the organisation on the day of the draft
 * @param after - the same with the draft applied
 * @public
 */
export function draftConsequences(
  before: OrgModel,
  after: OrgModel,
): DraftConsequences {
  return {
    diff: compareOrgModels(before, after),
    answers: changedAnswers(before, after),
    loads: changedLoads(before, after),
  };
}

function changedAnswers(before: OrgModel, after: OrgModel): ChangedAnswer[] {
  const titles = new Map(
    [...before.responsibilities, ...after.responsibilities].map(
      ({ ref, title }) => [ref, title],
    ),
  );
  // Every responsibility is asked about, so both are indexed once.
  const sides = {
    before: RouteIndex.create(before),
    after: RouteIndex.create(after),
  };
  return [...titles].sort(byRef).flatMap(([responsibility, title]) => {
    const was = sideOf(sides.before, responsibility);
    const is = sideOf(sides.after, responsibility);
    return isSame(was, is)
      ? []
      : [
          {
            responsibility,
            title,
            ...(was && { before: was }),
            ...(is && { after: is }),
          },
        ];
  });
}

function byRef([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

function sideOf(
  index: RouteIndex,
  responsibility: string,
): ChangedAnswerSide | undefined {
  const found = findAnswer(index, { responsibility });
  if (!found) {
    return undefined;
  }
  const { asked, answer } = found;
  return {
    state: asked.state,
    ...(answer.team && { team: answer.team }),
    ...(answer.foundBy && { foundBy: answer.foundBy }),
  };
}

/** How a team is reached may change; it is still the same answer. */
function isSame(
  a: ChangedAnswerSide | undefined,
  b: ChangedAnswerSide | undefined,
): boolean {
  return (
    a?.state === b?.state &&
    a?.team?.ref === b?.team?.ref &&
    a?.foundBy === b?.foundBy
  );
}
