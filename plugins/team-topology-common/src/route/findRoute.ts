import { OrgModel, OrgResponsibility } from '../model';
import { chooseTeam } from './chooseTeam';
import { declaringResponsibility } from './declaringResponsibility';
import { OrgRoute, RouteFoundBy, RouteStance } from './OrgRoute';
import { inquire } from './RouteInquiry';
import { stepsOf } from './stepsOf';
import { TeamStances } from './TeamStances';
import {
  isLeftByGoneTeams,
  isReachable,
  uncertaintiesOf,
} from './uncertaintiesOf';

type Answer = Omit<OrgRoute, 'at' | 'responsibility' | 'from'>;

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
  const { from } = question;
  const asked = model.responsibilities.find(
    ({ ref }) => ref === question.responsibility,
  );
  if (!asked) {
    return undefined;
  }
  const source = declaringResponsibility(model, asked);
  const stances = TeamStances.create(model, (source ?? asked).ref);
  const first = from === undefined ? undefined : stances.describe(from);
  if (from !== undefined && !first) {
    return undefined;
  }
  const { ref, title, description, state, stateFrom } = asked;
  const options = { from, isPast: model.boundaries !== undefined };
  return {
    at: model.at,
    responsibility: {
      ref,
      title,
      ...(description !== undefined && { description }),
      state,
      stateFrom,
    },
    ...(first && { from: first }),
    ...(source
      ? answerOf(source, stances, { ...options, isInherited: source !== asked })
      : answerOfParts(asked, stances, options)),
  };
}

function answerOf(
  source: OrgResponsibility,
  stances: TeamStances,
  options: { from: string | undefined; isInherited: boolean; isPast: boolean },
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
  { from, isPast }: { from: string | undefined; isPast: boolean },
): Answer {
  const team = stances.describe(owner);
  const first = from === undefined ? undefined : stances.ask(from);
  return {
    ...(team && { team, foundBy: 'acceptance' }),
    steps: first ? [first] : [],
    alternatives: [],
    uncertainties: [
      ...(isPast ? (['declared-today'] as const) : []),
      ...(team && !isReachable(team) ? (['no-contact'] as const) : []),
    ],
  };
}
