import { NotFoundError } from '@backstage/errors';
import {
  EntityReport,
  EntityScorecardReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Clock } from '../database/Clock';
import { ReportStore } from '../database/ReportStore';
import { toEvaluationInput } from '../judge/toEvaluationInput';
import { FactDeclarations } from '../collect/FactDeclarations';
import { EventLoopBreaks } from '../work/EventLoopBreaks';
import { Caller } from '@kumiki/backend-audit';
import { CompiledScorecards } from './CompiledScorecards';
import { listNamedRefs, ReaderSight } from './ReaderSight';
import { reportScorecard } from './reportScorecard';
import { ScorecardDescriber } from './ScorecardDescriber';
import { ViewReader } from './ViewReader';

/** What it takes to report on an entity. */
export interface EntityReportReaderOptions {
  calendar: Calendar;
  clock: Clock;
  compiled: CompiledScorecards;
  declarations: FactDeclarations;
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
    const {
      calendar,
      clock,
      compiled,
      declarations,
      describer,
      reports,
      views,
    } = this.#options;
    const reading = reports.readEntity(ref);
    const [view, record] = await Promise.all([
      views.readViewOf([ref], caller, async () => {
        const input = (await reading)?.input;
        return input ? listNamedRefs(input, declarations.all) : [];
      }),
      reading,
    ]);
    if (!record || !view.visibility.sees(ref)) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const { input, standings } = record;
    const moment = { now: clock(), calendar };
    const sight = ReaderSight.create({
      declarations: declarations.all,
      visibility: view.visibility,
    });
    const evaluated = {
      ...toEvaluationInput(input, moment),
      optOuts: sight.explainOptOuts(input.optOuts, moment),
      withheld: sight.withheldFrom(input),
    };
    const summaries = describer.summarize(view.scorecards, view);
    const breaks = EventLoopBreaks.create();
    const scorecards: EntityScorecardReport[] = [];
    for (const scorecard of summaries) {
      await breaks.take();
      const { ref: by } = scorecard;
      const report = reportScorecard(compiled.of(view.scorecard(by)), {
        input: evaluated,
        standing: standings.get(by),
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
}
