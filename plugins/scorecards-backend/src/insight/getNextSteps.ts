import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  blockedBy,
  EntityNextSteps,
  EntityRequest,
  evaluateAndExplain,
  findBlocked,
  GroupNextSteps,
  NamedRequest,
  needsEntity,
  StepPlanner,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { StoredResult } from '../database/results/StoredResult';
import { readLevels } from '../judge/addLevels';
import { groupRef } from '../reads/OwnerTallies';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { describeSteps } from './describeSteps';

/** How many steps are described where nobody says. */
const STEPS = 5;

interface Narrowing {
  /** Scorecard refs; all that count where it is absent. */
  scorecard?: readonly string[];
  limit?: number;
}

/** What to do next about what a group and its descendants own. */
export async function getGroupNextSteps(
  context: ScorecardsContext,
  request: NamedRequest & Narrowing,
  caller: Caller,
): Promise<GroupNextSteps> {
  const { limit = STEPS, scorecard } = request;
  const { stores } = context;
  const group = groupRef(request);
  const [view, groups] = await Promise.all([
    readView(context, caller),
    stores.entities.listGroups(),
  ]);
  const tree = view.showGroups(groups);
  if (!tree.get(group)) {
    throw new NotFoundError(`No group '${group}'`);
  }
  const scorecards = view.counting(scorecard);
  const results = await stores.results.findResults({
    owners: [...tree.descendants(group)],
    scorecards: scorecards.map(({ ref }) => ref),
    visible: view.visible,
  });
  const planner = await planResults(context, scorecards, results);
  const { steps, omitted } = planner.plan(limit);
  const named = steps.flatMap(({ entities }) =>
    entities.map(({ entity }) => entity),
  );
  const inputs = await readLevels(
    stores,
    await stores.inputs.readInputs([...new Set(named)]),
    {
      scorecards: scorecards.map(({ compiled }) => compiled),
      now: context.clock(),
    },
  );
  return {
    group,
    steps: await describeSteps(context, steps, { inputs, scorecards, view }),
    omitted,
  };
}

/** What to do next about one entity. */
export async function getEntityNextSteps(
  context: ScorecardsContext,
  request: EntityRequest & Narrowing,
  caller: Caller,
): Promise<EntityNextSteps> {
  const { limit = STEPS, scorecard } = request;
  const ref = stringifyEntityRef(request);
  const [view, found] = await Promise.all([
    // The owners of capabilities are named as well, which are anywhere.
    readView(context, caller),
    context.stores.inputs.readInputs([ref]),
  ]);
  if (found.length === 0 || !view.sees(ref)) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  const scorecards = view.counting(scorecard);
  const inputs = await readLevels(context.stores, found, {
    scorecards: scorecards.map(({ compiled }) => compiled),
    now: context.clock(),
  });
  const [input] = inputs;
  const planner = StepPlanner.create();
  const breaks = EventLoopBreaks.create();
  const moment = { now: context.clock(), calendar: context.calendar };
  const evaluated = view.toEvaluation(input, moment);
  for (const { compiled } of scorecards) {
    await breaks.take();
    const report = evaluateAndExplain(compiled, evaluated);
    const blocked = report && blockedBy(report.result, report.next);
    if (blocked) {
      planner.add(blocked);
    }
  }
  const { steps, omitted } = planner.plan(limit);
  return {
    entity: ref,
    steps: await describeSteps(context, steps, { inputs, scorecards, view }),
    omitted,
  };
}

/** Takes what is stored: evaluating everything again would take too long for a large group. */
async function planResults(
  { clock, stores }: ScorecardsContext,
  scorecards: readonly CurrentScorecard[],
  results: Iterable<StoredResult>,
): Promise<StepPlanner> {
  const compiledBy = new Map(scorecards.map(it => [it.ref, it.compiled]));
  const planner = StepPlanner.create();
  const breaks = EventLoopBreaks.create();
  const now = clock();
  const undecided: StoredResult[] = [];
  for (const result of results) {
    const compiled = compiledBy.get(result.scorecard);
    if (compiled && needsEntity(compiled)) {
      undecided.push(result);
    } else {
      const blocked = compiled && findBlocked(compiled, result, { now });
      if (blocked) {
        planner.add(blocked);
      }
    }
    await breaks.take();
  }
  if (undecided.length > 0) {
    const refs = new Set(undecided.map(({ entity }) => entity));
    const entities = new Map(
      [...(await stores.entities.readEntities([...refs]))].map(it => [
        it.ref,
        it.entity,
      ]),
    );
    for (const result of undecided) {
      const compiled = compiledBy.get(result.scorecard);
      const entity = entities.get(result.entity);
      const blocked =
        compiled && findBlocked(compiled, result, { now, entity });
      if (blocked) {
        planner.add(blocked);
      }
      await breaks.take();
    }
  }
  return planner;
}
