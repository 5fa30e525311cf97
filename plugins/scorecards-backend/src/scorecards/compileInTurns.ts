import {
  CompiledScorecard,
  compileScorecardSteps,
  FactProviderDeclaration,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

/** Compiles a scorecard, and lets others have the event loop between its checks. */
export async function compileInTurns(
  scorecard: ScorecardEntity,
  options: {
    declarations: readonly FactProviderDeclaration[];
    calendar: Calendar;
    breaks?: EventLoopBreaks;
  },
): Promise<CompiledScorecard> {
  const { declarations, calendar, breaks = EventLoopBreaks.create() } = options;
  const steps = compileScorecardSteps(scorecard, declarations, { calendar });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return step.value;
    }
    await breaks.take();
  }
}
