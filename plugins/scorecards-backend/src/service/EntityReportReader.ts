import { NotFoundError } from '@backstage/errors';
import {
  EntityReport,
  EntityScorecardReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Clock } from '../database/Clock';
import { Stores } from '../database/Stores';
import { toEvaluationInput } from '../judge/toEvaluationInput';
import { Caller } from './Caller';
import { CompiledScorecards } from './CompiledScorecards';
import { explainOptOuts } from './explainOptOuts';
import { reportScorecard } from './reportScorecard';
import { ScorecardDescriber } from './ScorecardDescriber';
import { ViewReader } from './ViewReader';

/** What it takes to report on an entity. */
export interface EntityReportReaderOptions {
  clock: Clock;
  compiled: CompiledScorecards;
  describer: ScorecardDescriber;
  stores: Pick<Stores, 'history' | 'inputs' | 'results'>;
  views: ViewReader;
}

/**
 * Reports on one entity. It is judged anew by the facts of now, which is where
 * the reasons come from; what is stored says since when it stands so.
 */
export class EntityReportReader {
  readonly #options: EntityReportReaderOptions;

  static create(options: EntityReportReaderOptions) {
    return new EntityReportReader(options);
  }

  private constructor(options: EntityReportReaderOptions) {
    this.#options = options;
  }

  async getEntityReport(ref: string, caller: Caller): Promise<EntityReport> {
    const { clock, compiled, describer, stores, views } = this.#options;
    const view = await views.readViewOf([ref], caller);
    const [input] = view.visibility.sees(ref)
      ? await stores.inputs.readInputs([ref])
      : [];
    if (!input) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const [results, standings, summaries] = await Promise.all([
      stores.results.readResults([ref]),
      stores.history.readStandingSince(ref),
      describer.summarize(view.scorecards),
    ]);
    const now = clock();
    const evaluated = {
      ...toEvaluationInput(input, now),
      optOuts: explainOptOuts(input.optOuts, now),
    };
    const reports = summaries.flatMap((scorecard): EntityScorecardReport[] => {
      const { ref: by } = scorecard;
      const version = view.scorecard(by);
      const report = reportScorecard(compiled.of(version), {
        definitions: version.entity.spec.checks,
        input: evaluated,
        stored: results.find(it => it.scorecard === by),
        standing: standings.get(by),
      });
      return report ? [{ scorecard, ...report }] : [];
    });
    const { title, owner } = input;
    return { entity: ref, title, owner, scorecards: reports };
  }
}
