import { TeamContact } from '../kinds/entities';
import {
  OrgResponsibility,
  OrgTeamType,
  ResponsibilityState,
} from '../model/OrgModel';

/**
 * A team as an answer names it: enough to go there.
 * @public
 */
export interface RouteTeam {
  /** The full, lower-case group ref. */
  ref: string;
  title: string;
  type: OrgTeamType;
  contact?: TeamContact;
}

/**
 * What a team says about a responsibility; `silent` where it says nothing.
 * @public
 */
export type RouteStance = 'accepts' | 'interim' | 'declines' | 'silent';

/**
 * One team on the way to the answer.
 * @public
 */
export interface RouteStep {
  team: RouteTeam;
  stance: RouteStance;
  /** The responsibility it was asked about: the one asked for or an ancestor. */
  responsibility: string;
  /** Why it declines, in its own words. */
  reason?: string;
  /** The team ref that it sends people to. */
  handOffTo?: string;
  /** How that team is called; absent where there is no such team. */
  handOffTitle?: string;
}

/**
 * How the team was found.
 *
 * - `acceptance`: it accepts the responsibility
 * - `interim`: it holds it for the time being
 * - `hand-off`: a team that declines sends people there, and it has not said yes
 *
 * @public
 */
export type RouteFoundBy = 'acceptance' | 'interim' | 'hand-off';

/**
 * What the reader of an answer should know before relying on it.
 *
 * - `not-known`: the date is past, and nobody recorded what teams did
 * - `inherited`: nothing is declared for it; the answer is that of an ancestor
 * - `contested`: several teams accept it and not exactly one is primary
 * - `interim`: the team holds it although it is somebody else's
 * - `interim-overdue`: and the date of review has passed
 * - `several-interim`: more than one team holds it for the time being
 * - `rightful-owner-unknown`: it is held, and nobody knows the rightful owner
 * - `team-gone`: only groups that are no longer in the catalog accept or hold it
 * - `not-accepted`: the team at the end of the hand-offs has not said yes
 * - `hand-off-cycle`: the hand-offs lead back to a team that declines
 * - `hand-off-dead-end`: a team declines and names nobody, or a team not there
 * - `too-many-hops`: more than two hand-offs is too many
 * - `hand-offs-disagree`: teams that decline send people to different teams, or
 *   elsewhere than to the team that accepts
 * - `no-contact`: the team does not say how to reach it
 *
 * @public
 */
export type RouteUncertainty =
  | 'not-known'
  | 'inherited'
  | 'contested'
  | 'interim'
  | 'interim-overdue'
  | 'several-interim'
  | 'rightful-owner-unknown'
  | 'team-gone'
  | 'not-accepted'
  | 'hand-off-cycle'
  | 'hand-off-dead-end'
  | 'too-many-hops'
  | 'hand-offs-disagree'
  | 'no-contact';

/**
 * How a responsibility that is not settled could be: the fields of the form
 * that hands it over, as far as what the teams say suggests them.
 * @public
 */
export interface HandOverProposal {
  /** The best guess whose it should be. */
  to?: RouteTeam;
  /**
   * Where the guess comes from: the team that holds it names the rightful
   * owner, teams that decline send people there, or it owns most of what is
   * beside it.
   */
  because?: 'rightful-owner' | 'hand-off' | 'neighbours';
  /** The ref of the one team that has it now, or had it and is gone. */
  from?: string;
  /** Refs of the teams that decline it and send people elsewhere, sorted. */
  redirect: string[];
}

/**
 * The answer to "who does this?", at a date.
 * @public
 */
export interface OrgRoute {
  /** `YYYY-MM-DD`. */
  at: string;
  responsibility: Pick<
    OrgResponsibility,
    'ref' | 'title' | 'description' | 'stateFrom'
  > & { state: ResponsibilityState };
  /** The ancestor of which teams speak, where nothing is declared for it itself. */
  declaredBy?: Pick<OrgResponsibility, 'ref' | 'title'>;
  /** What it consists of, where no team speaks of the whole, in the order of the refs. */
  parts?: (Pick<OrgResponsibility, 'ref' | 'title'> & {
    state: ResponsibilityState;
  })[];
  /** The team at which the question was asked first, when one was given. */
  from?: RouteTeam;
  /** The team to go to; absent where nobody, or not one team, can be named. */
  team?: RouteTeam;
  foundBy?: RouteFoundBy;
  /** How the answer was reached, in the order of asking. */
  steps: RouteStep[];
  /** The rightful owner, where the team only holds it. */
  rightfulOwner?: RouteTeam;
  /** Since when the team holds it, where it only holds it; `YYYY-MM-DD`. */
  interimSince?: string;
  /** Refs of groups in no catalog that accept or hold it, where nobody else does; sorted. */
  goneTeams?: string[];
  /** Other teams that could be meant, sorted by ref: further acceptors, holders, ends of hand-offs. */
  alternatives: RouteTeam[];
  /** In the order of the type's list, each once. */
  uncertainties: RouteUncertainty[];
  /** How to settle it; absent where it is settled, or not known for the date. */
  handOver?: HandOverProposal;
}
