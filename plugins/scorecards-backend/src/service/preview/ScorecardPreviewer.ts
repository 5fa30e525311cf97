import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  CompiledScorecard,
  evaluate,
  PreviewRequest,
  ScorecardEntity,
  ScorecardPreview,
  ScorecardResult,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../../collect/FactDeclarations';
import { Clock } from '../../database/Clock';
import { EntityQuery } from '../../database/EntityStore';
import { Stores } from '../../database/Stores';
import { toEvaluationInput } from '../../judge/toEvaluationInput';
import { Caller } from '@kumiki/backend-audit';
import { CompiledScorecards } from '../CompiledScorecards';
import { ReaderSight } from '../ReaderSight';
import { View } from '../View';
import { ViewReader } from '../ViewReader';
import { kindsOf } from './kindsOf';
import { PreviewComparison } from './PreviewComparison';
import { readPreviewedScorecard } from './readPreviewedScorecard';
import { readsWithheld } from './readsWithheld';
import { compileInTurns } from '../../work/compileInTurns';
import { EventLoopBreaks } from '../../work/EventLoopBreaks';

/** How many entities are in memory at once. */
const PAGE_SIZE = 500;

/** What it takes to preview a scorecard. */
export interface ScorecardPreviewerOptions {
  calendar: Calendar;
  clock: Clock;
  compiled: CompiledScorecards;
  declarations: FactDeclarations;
  stores: Pick<Stores, 'entities' | 'inputs'>;
  views: ViewReader;
  /** How long one may take. */
  timeoutMs: number;
  /** How many may be worked out at once. */
  maxAtOnce: number;
  /** How many checks, counted for each entity and version, one may evaluate. */
  maxEvaluations: number;
}

/**
 * Judges a scorecard that is not in the catalog by the facts that are stored,
 * and stores nothing. Both versions are judged anew by the same facts, so that
 * nothing but the scorecard makes a difference.
 */
export class ScorecardPreviewer {
  readonly #options: ScorecardPreviewerOptions;
  #running = 0;

  static create(options: ScorecardPreviewerOptions) {
    return new ScorecardPreviewer(options);
  }

  private constructor(options: ScorecardPreviewerOptions) {
    this.#options = options;
  }

  async previewScorecard(
    request: PreviewRequest,
    caller: Caller,
  ): Promise<ScorecardPreview> {
    const { calendar, declarations, maxAtOnce, views } = this.#options;
    const { ref, scorecard, problems } = readPreviewedScorecard(
      request.scorecard,
    );
    if (!scorecard) {
      return { scorecard: ref, problems, invalid: [], teams: [] };
    }
    if (this.#running >= maxAtOnce) {
      throw new ServiceUnavailableError(
        `${maxAtOnce} previews are being worked out; try again in a moment`,
      );
    }
    this.#running += 1;
    try {
      const after = await compileInTurns(scorecard, {
        declarations: declarations.all,
        calendar,
      });
      const invalid = [...after.invalid];
      if (after.problems.length > 0) {
        const whole = [...after.problems];
        return { scorecard: ref, problems: whole, invalid, teams: [] };
      }
      const view = await views.readView(caller);
      const compared = await this.#compare(
        { scorecard, after },
        view,
        request.signal,
      );
      return { scorecard: ref, problems: [], invalid, ...compared };
    } finally {
      this.#running -= 1;
    }
  }

  async #compare(
    {
      scorecard,
      after,
    }: { scorecard: ScorecardEntity; after: CompiledScorecard },
    view: View,
    client?: AbortSignal,
  ) {
    const { compiled, stores, timeoutMs } = this.#options;
    const current = view.scorecards.find(({ ref }) => ref === after.ref);
    const before = current && compiled.of(current);
    const comparison = PreviewComparison.create({ before, after });
    const kinds = kindsOf(scorecard, current?.entity);
    const visible = view.visibility.refs;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = client ? AbortSignal.any([client, timeout]) : timeout;
    const groups = await stores.entities.listGroups();
    let withheldEntities: number;
    try {
      withheldEntities = await this.#judge(comparison, {
        query: { kinds, visible },
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
        .filter(group => view.visibility.sees(group.ref))
        .map(group => [group.ref, group.title]),
    );
    return {
      ...comparison.toPreview(owner => titles.get(owner)),
      withheldEntities,
    };
  }

  /** @returns of how many entities a fact was withheld that a check reads */
  async #judge(
    comparison: PreviewComparison,
    options: {
      query: EntityQuery;
      isShown: boolean;
      view: View;
      signal: AbortSignal;
    },
  ): Promise<number> {
    const { calendar, clock, declarations, maxEvaluations, stores } =
      this.#options;
    const { query, isShown, view, signal } = options;
    const sight = ReaderSight.create({
      declarations: declarations.all,
      visibility: view.visibility,
    });
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
        const seen = sight.take(input);
        const evaluated = toEvaluationInput(
          { ...seen.input, exemptions: isShown ? input.exemptions : [] },
          { now, calendar },
        );
        const was = before && evaluate(before, evaluated);
        await breaks.take();
        const is = evaluate(after, evaluated);
        evaluations += countChecks(was) + countChecks(is);
        if (evaluations > maxEvaluations) {
          throw new InputError(
            `The preview takes more than ${maxEvaluations} evaluations of checks; narrow spec.appliesTo`,
          );
        }
        comparison.add(view.showOwners(input.owners), was, is);
        withheldEntities +=
          readsWithheld(before, was, seen.withheld) ||
          readsWithheld(after, is, seen.withheld)
            ? 1
            : 0;
        await breaks.take();
        signal.throwIfAborted();
      }
    }
    return withheldEntities;
  }
}

function countChecks(result: ScorecardResult | undefined): number {
  return Object.keys(result?.states ?? {}).length;
}
