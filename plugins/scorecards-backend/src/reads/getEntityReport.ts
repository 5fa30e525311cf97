import { NotFoundError } from '@backstage/errors';
import {
  EntityReport,
  EntityScorecardReport,
  CompiledScorecard,
  evaluateAndExplain,
  EvaluationInput,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { Clock } from '../database/DatabaseClock';
import { ReportStore } from '../database/results/DatabaseReportStore';
import { toEvaluationInput } from '../judge/evaluateOptOuts';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { listNamedRefs, ReaderSight } from '../view/ReaderSight';
import { ScorecardDescriber } from './describeScorecards';
import { ViewReader } from '../view/ViewReader';
import { EntityStanding } from '../database/inputs/readEntityRecord';

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

/** An entity and what is stored about it. */
export interface Judged {
  input: EvaluationInput;
  standing?: EntityStanding;
}

/**
 * The report of one scorecard on an entity; nothing where it does not apply.
 * Where what is stored differs, the entity is about to be evaluated again, and
 * since when it is so is left out.
 */
export function reportScorecard(
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
