import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  NamedRequest,
  ScorecardDetails,
  ScorecardSummary,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ReportStore } from '../database/results/DatabaseReportStore';
import { Caller } from '@kumiki/backend-audit';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { ScorecardDescriber } from './describeScorecards';
import { ViewReader } from '../view/ViewReader';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

/** What it takes to read scorecards. */
export interface ScorecardReaderOptions {
  compiled: CompiledScorecards;
  describer: ScorecardDescriber;
  reports: Pick<ReportStore, 'readResultGroups'>;
  views: ViewReader;
}

/** Reads scorecards. */
export class ScorecardReader {
  readonly #options: ScorecardReaderOptions;

  static create(options: ScorecardReaderOptions) {
    return new ScorecardReader(options);
  }

  private constructor(options: ScorecardReaderOptions) {
    this.#options = options;
  }

  async listScorecards(caller: Caller): Promise<{ items: ScorecardSummary[] }> {
    const { describer, views } = this.#options;
    const view = await views.readViewOf([], caller);
    return { items: describer.summarize(view.scorecards, view) };
  }

  async getScorecard(
    { namespace, name }: NamedRequest,
    caller: Caller,
  ): Promise<ScorecardDetails> {
    const { compiled, describer, reports, views } = this.#options;
    const view = await views.readView(caller);
    const stored = view.scorecard(scorecardRef({ namespace, name }));
    const results = await reports.readResultGroups({
      scorecards: [stored.ref],
      visible: view.visibility.refs,
    });
    const { levels } = compiled.of(stored);
    const tally = Tally.create(stored.ref, levels);
    const breaks = EventLoopBreaks.create();
    for (const result of results) {
      tally.addCounted(result);
      await breaks.take();
    }
    const details = describer.describe(stored, view);
    return {
      ...details,
      checkDetails: details.checkDetails.map(check =>
        check.announced || check.invalid
          ? check
          : { ...check, entities: tally.countEntities(check.id) },
      ),
      rollup: tally.toRollup(),
    };
  }
}

/** The ref of a scorecard that is named in a request. */
export function scorecardRef(named: {
  namespace: string;
  name: string;
}): string {
  const { namespace, name } = named;
  return stringifyEntityRef({ kind: 'scorecard', namespace, name });
}
