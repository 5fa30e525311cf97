import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  CompiledScorecard,
  EntityReport,
  EntityScorecardReport,
  evaluateAndExplain,
  EvaluationInput,
} from '@kumiki/backstage-plugin-scorecards-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRequest } from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { EntityStanding } from '../database/inputs/readEntityRecord';
import { toEvaluationInput } from '../judge/evaluateOptOuts';
import { listNamedRefs, readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { summarizeScorecards } from './describeScorecards';

/**
 * Reports on one entity. It is evaluated again by the facts of now, which is
 * where the reasons come from; what is stored says since when it is so.
 */
export async function getEntityReport(
  context: ScorecardsContext,
  request: EntityRequest,
  caller: Caller,
): Promise<EntityReport> {
  const { calendar, clock, declarations, stores } = context;
  const ref = stringifyEntityRef(request);
  const reading = stores.inputs.readRecord(ref);
  const [view, record] = await Promise.all([
    readViewOf(context, [ref], caller, async () => {
      const input = (await reading)?.input;
      return input ? listNamedRefs(input, declarations.all) : [];
    }),
    reading,
  ]);
  if (!record || !view.sees(ref)) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  const { input, standings } = record;
  const moment = { now: clock(), calendar };
  const evaluated = {
    ...toEvaluationInput(input, moment),
    optOuts: view.explainOptOuts(input.optOuts, moment),
    withheld: view.withheldFrom(input),
  };
  const breaks = EventLoopBreaks.create();
  const scorecards: EntityScorecardReport[] = [];
  for (const scorecard of summarizeScorecards(context, view.scorecards, view)) {
    await breaks.take();
    const report = reportScorecard(view.scorecard(scorecard.ref).compiled, {
      input: evaluated,
      standing: standings.get(scorecard.ref),
    });
    if (report) {
      scorecards.push({ scorecard, ...report });
    }
  }
  return {
    entity: ref,
    title: input.title,
    ...view.showOwners(input.owners),
    scorecards,
  };
}

/** An entity and what is stored about it. */
interface Judged {
  input: EvaluationInput;
  standing?: EntityStanding;
}

/**
 * The report of one scorecard on an entity; nothing where it does not apply.
 * Where what is stored differs, the entity is about to be evaluated again, and
 * since when it is so is left out.
 */
function reportScorecard(
  compiled: CompiledScorecard,
  { input, standing }: Judged,
): Omit<EntityScorecardReport, 'scorecard'> | undefined {
  const report = evaluateAndExplain(compiled, input);
  if (!report) {
    return undefined;
  }
  const { result, checks } = report;
  return {
    ...report,
    checks: checks.map(check => ({
      ...check,
      since:
        standing?.states[check.check] === check.state
          ? standing.checksSince.get(check.check) ?? standing.firstJudgedAt
          : undefined,
    })),
    levelSince:
      standing && standing.level === result.level
        ? standing.levelSince ?? standing.firstJudgedAt
        : undefined,
    evaluatedAt: input.now.toISOString(),
  };
}
