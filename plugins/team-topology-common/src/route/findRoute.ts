import { OrgModel, OrgResponsibility } from '../model/OrgModel';
import {
  OrgRoute,
  RouteFoundBy,
  RouteStance,
  RouteStep,
  RouteTeam,
} from './OrgRoute';
import { proposeHandOver } from './proposeHandOver';
import { RouteIndex } from './RouteIndex';
import { HandOffs, inquire, isPlausible, RouteInquiry } from './RouteInquiry';
import { TeamStances } from './TeamStances';
import {
  isLeftByGoneTeams,
  isReachable,
  uncertaintiesOf,
} from './uncertaintiesOf';

type Answer = Omit<
  OrgRoute,
  'at' | 'responsibility' | 'from' | 'declaredBy' | 'parts' | 'handOver'
>;

/** A team that declines is never the answer. */
const FOUND_BY: Record<Exclude<RouteStance, 'declines'>, RouteFoundBy> = {
  accepts: 'acceptance',
  interim: 'interim',
  silent: 'hand-off',
};

/**
 * Answers "who does this?": the team that accepts a responsibility, else the
 * one that holds it for the time being, else the one to which those that
 * decline it send people, over two hand-offs at most.
 *
 * @param model - the organisation at a date
 * @param question - full, lower-case refs; `from` is the team asked first
 * @returns nothing where there is no such responsibility, or no such team
 * @public
 */
export function findRoute(
  model: OrgModel,
  question: { responsibility: string; from?: string },
): OrgRoute | undefined {
  const index = RouteIndex.create(model);
  const found = findAnswer(index, question);
  if (!found) {
    return undefined;
  }
  const { asked, source, stances, first, answer } = found;
  const { ref, title, description, state, stateFrom } = asked;
  const handOver =
    stateFrom === 'children' || !index.isKnown
      ? undefined
      : proposeHandOver({
          ...{ index, stances, source: source ?? asked },
          route: first ? answerAnywhere(source ?? asked, stances) : answer,
        });
  return {
    at: index.at,
    responsibility: {
      ref,
      title,
      ...(description !== undefined && { description }),
      state,
      stateFrom,
    },
    ...(source &&
      source !== asked && {
        declaredBy: { ref: source.ref, title: source.title },
      }),
    ...(!source && asked.children.length > 0 && { parts: partsOf(index, ref) }),
    ...(first && { from: first }),
    ...answer,
    ...(handOver && { handOver }),
  };
}

/** The answer to a question, and what it rests on. */
interface FoundAnswer {
  asked: OrgResponsibility;
  /** The responsibility that speaks for it, where any does. */
  source: OrgResponsibility | undefined;
  stances: TeamStances;
  /** The team that is asked first. */
  first: RouteTeam | undefined;
  answer: Answer;
}

/**
 * As `findRoute`, without a proposal of how to settle it: for whoever asks about
 * every responsibility of a model.
 */
export function findAnswer(
  index: RouteIndex,
  question: { responsibility: string; from?: string },
): FoundAnswer | undefined {
  const { from } = question;
  const asked = index.responsibility(question.responsibility);
  if (!asked) {
    return undefined;
  }
  const source = index.declaring(asked);
  const stances = TeamStances.create(index.teams, (source ?? asked).ref);
  const first = from === undefined ? undefined : stances.describe(from);
  if (from !== undefined && !first) {
    return undefined;
  }
  const options = { from, isNotKnown: !index.isKnown };
  const answer = source
    ? answerOf(source, stances, { ...options, isInherited: source !== asked })
    : answerOfParts(asked, stances, options);
  return { asked, source, stances, first, answer };
}

function partsOf(index: RouteIndex, whole: string): OrgRoute['parts'] {
  return index
    .partsOf(whole)
    .map(({ ref, title, state }) => ({ ref, title, state }));
}

/** What is to be settled does not depend on whom somebody happened to ask first. */
function answerAnywhere(
  source: OrgResponsibility,
  stances: TeamStances,
): Answer {
  const options = { from: undefined, isInherited: false, isNotKnown: false };
  return answerOf(source, stances, options);
}

function answerOf(
  source: OrgResponsibility,
  stances: TeamStances,
  options: {
    from: string | undefined;
    isInherited: boolean;
    isNotKnown: boolean;
  },
): Answer {
  const inquiry = inquire(source, stances, options.from);
  const chosen = chooseTeam(inquiry);
  const team = chosen === undefined ? undefined : stances.describe(chosen);
  const stance = team && stances.stanceOf(team.ref);
  const interim =
    team && stance === 'interim' ? stances.interimOf(team.ref) : undefined;
  const rightfulOwner = stances.describe(interim?.rightfulOwner);
  const possible = [...source.acceptedBy, ...source.interimBy, ...inquiry.ends];
  return {
    ...(team && { team }),
    ...(stance && stance !== 'declines' && { foundBy: FOUND_BY[stance] }),
    steps: stepsOf(inquiry, chosen),
    ...(rightfulOwner && { rightfulOwner }),
    ...(interim && { interimSince: interim.since }),
    ...(isLeftByGoneTeams(inquiry) && { goneTeams: source.goneTeams }),
    alternatives: [...new Set(possible)]
      .sort()
      .filter(other => other !== chosen)
      .flatMap(other => stances.describe(other) ?? []),
    uncertainties: uncertaintiesOf(inquiry, team, options),
  };
}

/** No team speaks of it, or of what contains it; all its parts may have one owner. */
function answerOfParts(
  { owner }: OrgResponsibility,
  stances: TeamStances,
  { from, isNotKnown }: { from: string | undefined; isNotKnown: boolean },
): Answer {
  const team = stances.describe(owner);
  const first = from === undefined ? undefined : stances.ask(from);
  return {
    ...(team && { team, foundBy: 'acceptance' }),
    steps: first ? [first] : [],
    alternatives: [],
    uncertainties: [
      ...(isNotKnown ? (['not-known'] as const) : []),
      ...(team && !isReachable(team) ? (['no-contact'] as const) : []),
    ],
  };
}

/** The ref of the one team to go to, where one can be named. */
export function chooseTeam(inquiry: RouteInquiry): string | undefined {
  const { claimants, ends } = inquiry;
  const led = leadFromFirst(inquiry);
  if (led !== undefined) {
    return led;
  }
  const [team, ...more] = claimants.length > 0 ? claimants : ends;
  return more.length === 0 ? team : undefined;
}

/** Where the team that was asked first says yes, or sends people. */
function leadFromFirst(inquiry: RouteInquiry): string | undefined {
  const { first, stances } = inquiry;
  const end = first?.end;
  if (end === undefined) {
    return undefined;
  }
  const isItself = first?.steps.length === 1;
  const isAnswer = isItself
    ? stances.stanceOf(end) !== 'silent'
    : isPlausible(end, inquiry);
  return isAnswer ? end : undefined;
}

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
