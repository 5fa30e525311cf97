import { HandOffs } from './followHandOffs';
import { RouteStep } from './OrgRoute';
import { RouteInquiry } from './RouteInquiry';

/** The teams in the order of asking, each once. */
export function stepsOf(
  inquiry: RouteInquiry,
  chosen: string | undefined,
): RouteStep[] {
  const { claimants, first, others, stances } = inquiry;
  const steps = new Map<string, RouteStep>();
  const append = (step: RouteStep) => {
    if (!steps.has(step.team.ref)) {
      steps.set(step.team.ref, step);
    }
  };
  first?.steps.forEach(append);
  // A silent team that is asked first may be where others send people.
  const isLedThere =
    chosen !== undefined &&
    steps.has(chosen) &&
    (steps.size > 1 || steps.get(chosen)?.stance !== 'silent');
  if (isLedThere) {
    return [...steps.values()];
  }
  const yes = chosen !== undefined && claimants.includes(chosen);
  for (const team of yes ? [chosen] : claimants) {
    const step = stances.ask(team);
    if (step) {
      append(step);
    }
  }
  if (claimants.length === 0) {
    for (const way of fromTheStart(others)) {
      way.steps.forEach(append);
    }
  }
  return [...steps.values()];
}

/** First the ways from teams to which no other one sends people: they contain the rest. */
function fromTheStart(ways: HandOffs[]): HandOffs[] {
  const sentTo = new Set(
    ways.flatMap(({ steps }) => steps.slice(1).map(({ team }) => team.ref)),
  );
  const isStart = (way: HandOffs) => !sentTo.has(way.steps[0].team.ref);
  return [...ways.filter(isStart), ...ways.filter(way => !isStart(way))];
}
