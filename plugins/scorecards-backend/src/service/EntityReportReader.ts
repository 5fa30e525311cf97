import { NotFoundError } from '@backstage/errors';
import {
  EntityReport,
  EntityScorecardReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Clock } from '../database/Clock';
import { ReportStore } from '../database/ReportStore';
import { toEvaluationInput } from '../judge/toEvaluationInput';
import { Caller } from './Caller';
import { CompiledScorecards } from './CompiledScorecards';
import { explainOptOuts } from './explainOptOuts';
import { reportScorecard } from './reportScorecard';
import { ScorecardDescriber } from './ScorecardDescriber';
import { ViewReader } from './ViewReader';

/** What it takes to report on an entity. */
export interface EntityReportReaderOptions {
  calendar: Calendar;
  clock: Clock;
  compiled: CompiledScorecards;
  describer: ScorecardDescriber;
  reports: Pick<ReportStore, 'readEntity'>;
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
    const { calendar, clock, compiled, describer, reports, views } =
      this.#options;
    const [view, record] = await Promise.all([
      views.readViewOf([ref], caller),
      reports.readEntity(ref),
    ]);
    if (!record || !view.visibility.sees(ref)) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const { input, standings } = record;
    const moment = { now: clock(), calendar };
    const evaluated = {
      ...toEvaluationInput(input, moment),
      optOuts: explainOptOuts(input.optOuts, moment),
    };
    const summaries = describer.summarize(view.scorecards, view);
    const scorecards = summaries.flatMap(
      (scorecard): EntityScorecardReport[] => {
        const { ref: by } = scorecard;
        const version = view.scorecard(by);
        const report = reportScorecard(compiled.of(version), {
          definitions: version.entity.spec.checks,
          input: evaluated,
          standing: standings.get(by),
        });
        return report ? [{ scorecard, ...report }] : [];
      },
    );
    const { title, owner } = input;
    return { entity: ref, title, owner, scorecards };
  }
}
