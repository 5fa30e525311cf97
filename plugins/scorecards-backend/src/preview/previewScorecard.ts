import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  CompiledScorecard,
  evaluate,
  PreviewRequest,
  ScorecardEntity,
  ScorecardPreview,
  ScorecardResult,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { EntityQuery } from '../database/entities/StoredEntity';
import { toStorableText } from '../database/sql/toStorableText';
import { toEvaluationInput } from '../judge/evaluateOptOuts';
import { compileInTurns } from '../scorecards/compileInTurns';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { PreviewComparison } from './PreviewComparison';
import { readPreviewedScorecard } from './readPreviewedScorecard';

/** How many entities are in memory at once. */
const PAGE_SIZE = 500;

const NOTHING = { teams: [], entities: [], changedEntities: 0 };

/**
 * Evaluates a scorecard that is not in the catalog by the facts that are stored,
 * and stores nothing. Both versions are evaluated by the same facts, so that
 * nothing but the scorecard makes a difference.
 */
export async function previewScorecard(
  context: ScorecardsContext,
  request: PreviewRequest,
  caller: Caller,
): Promise<ScorecardPreview> {
  const { ref, scorecard, problems } = readPreviewedScorecard(
    request.scorecard,
  );
  if (!scorecard) {
    return { scorecard: ref, problems, invalid: [], ...NOTHING };
  }
  return await context.previews.take(async () => {
    const after = await compileInTurns(scorecard, {
      declarations: context.declarations.all,
      calendar: context.calendar,
    });
    const invalid = [...after.invalid];
    if (after.problems.length > 0) {
      const whole = [...after.problems];
      return { scorecard: ref, problems: whole, invalid, ...NOTHING };
    }
    const view = await readView(context, caller);
    const compared = await compare(
      context,
      { scorecard, after, view },
      request.signal,
    );
    return { scorecard: ref, problems: [], invalid, ...compared };
  });
}

async function compare(
  context: ScorecardsContext,
  given: { scorecard: ScorecardEntity; after: CompiledScorecard; view: View },
  client?: AbortSignal,
) {
  const { scorecard, after, view } = given;
  const timeoutMs = context.limits.previewTimeoutMs;
  const current = view.scorecards.find(({ ref }) => ref === after.ref);
  const before = current?.compiled;
  const comparison = PreviewComparison.create({ before, after });
  const kinds = kindsOf(scorecard, current?.entity);
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = client ? AbortSignal.any([client, timeout]) : timeout;
  const groups = await context.stores.entities.listGroups();
  let withheldEntities: number;
  try {
    withheldEntities = await evaluateEntities(context, comparison, {
      query: { kinds, visible: view.visible },
      // Exemptions from a scorecard that the caller does not see are not told of.
      isShown: current !== undefined,
      view,
      signal,
    });
  } catch (error) {
    if (timeout.aborted) {
      throw new ServiceUnavailableError(
        `The preview took longer than ${timeoutMs / 1000} seconds`,
      );
    }
    throw error;
  }
  const titles = new Map(
    groups
      .filter(group => view.sees(group.ref))
      .map(group => [group.ref, group.title]),
  );
  return {
    ...comparison.toPreview(owner => titles.get(owner)),
    withheldEntities,
  };
}

/** @returns of how many entities a fact was withheld that a check reads */
async function evaluateEntities(
  context: ScorecardsContext,
  comparison: PreviewComparison,
  options: {
    query: EntityQuery;
    isShown: boolean;
    view: View;
    signal: AbortSignal;
  },
): Promise<number> {
  const { calendar, clock, limits, stores } = context;
  const { query, isShown, view, signal } = options;
  const { before, after } = comparison;
  const breaks = EventLoopBreaks.create();
  const now = clock();
  let withheldEntities = 0;
  let evaluations = 0;
  for await (const page of stores.inputs.streamInputs({
    ...query,
    pageSize: PAGE_SIZE,
  })) {
    for (const input of page) {
      const seen = view.take(input);
      const evaluated = toEvaluationInput(
        { ...seen.input, exemptions: isShown ? input.exemptions : [] },
        { now, calendar },
      );
      const was = before && evaluate(before, evaluated);
      await breaks.take(signal);
      const is = evaluate(after, evaluated);
      evaluations += countChecks(was) + countChecks(is);
      if (evaluations > limits.maxEvaluations) {
        throw new InputError(
          `The preview takes more than ${limits.maxEvaluations} evaluations of checks; narrow spec.appliesTo`,
        );
      }
      comparison.add(view.showOwners(input.owners), was, is);
      withheldEntities +=
        readsWithheld(before, was, seen.withheld) ||
        readsWithheld(after, is, seen.withheld)
          ? 1
          : 0;
      await breaks.take(signal);
      signal.throwIfAborted();
    }
  }
  return withheldEntities;
}

function countChecks(result: ScorecardResult | undefined): number {
  return Object.keys(result?.states ?? {}).length;
}

/**
 * The kinds, in lower case, outside of which none of the scorecards applies;
 * nothing where one of them does not tell.
 */
export function kindsOf(
  ...scorecards: (ScorecardEntity | undefined)[]
): string[] | undefined {
  const kinds: string[] = [];
  for (const scorecard of scorecards) {
    const named = scorecard ? namedKinds(scorecard.spec.appliesTo) : [];
    if (!named) {
      return undefined;
    }
    kinds.push(...named);
  }
  return [...new Set(kinds)];
}

function namedKinds(predicate: unknown): string[] | undefined {
  if (!isRecord(predicate)) {
    return undefined;
  }
  const { kind } = predicate;
  const named = isRecord(kind) && Array.isArray(kind.$in) ? kind.$in : [kind];
  // The predicate itself is asked again of each entity.
  return named.every(isText)
    ? named.map(it => toStorableText(it.toLocaleLowerCase('en-US')))
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a check that applies to an entity reads a fact that is withheld. */
function readsWithheld(
  scorecard: CompiledScorecard | undefined,
  result: ScorecardResult | undefined,
  withheld: WithheldFacts,
): boolean {
  if (!scorecard || !result || withheld === WithheldFacts.none) {
    return false;
  }
  return scorecard.checks.some(
    ({ id, facts }) =>
      Object.hasOwn(result.states, id) &&
      facts.some(({ name: path }) => {
        const [, provider, name] = path.split('.');
        return withheld.has(provider, name);
      }),
  );
}
