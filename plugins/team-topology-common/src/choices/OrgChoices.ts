import {
  OrgCapability,
  OrgGrouping,
  OrgInteraction,
  OrgResponsibility,
  OrgTeam,
} from '../model/OrgModel';

/**
 * The kinds of entities that a form lets people choose.
 * @public
 */
export const CHOICE_KINDS = [
  'group',
  'capability',
  'responsibility',
  'teaminteraction',
] as const;

/** @public */
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/**
 * What a form asks for.
 * @public
 */
export interface ChoicesRequest {
  kind: ChoiceKind;
  /** Words that all have to be found; everything where it is absent or empty. */
  search?: string;
  /** How many are offered at most; 50 where it is absent. */
  limit?: number;
  /**
   * Only what is of one of these: types of teams, verdicts of capabilities, states
   * of responsibilities and interactions.
   */
  only?: readonly string[];
  /** Of groups: those as well that left the catalog and still hold something. */
  gone?: boolean;
  /** Of responsibilities: only those that no team has accepted. */
  unaccepted?: boolean;
  /** Full refs that are described as well, whether they are offered or not. */
  refs?: readonly string[];
}

/**
 * What a form offers, and what it needs to describe that. A small part of the
 * organisation of today.
 * @public
 */
export interface OrgChoices {
  /** How many there are to choose from, those beyond the limit, too. */
  total: number;
  /** The full refs of those that are offered, by title. */
  refs: string[];
  /** Those that are offered or asked about, and those that others of these name. */
  teams: Pick<OrgTeam, 'ref' | 'title' | 'type' | 'isGrouping' | 'teamApi'>[];
  groupings: Pick<OrgGrouping, 'ref' | 'title' | 'known'>[];
  capabilities: Pick<OrgCapability, 'ref' | 'title' | 'verdict' | 'needs'>[];
  responsibilities: Pick<
    OrgResponsibility,
    | 'ref'
    | 'title'
    | 'area'
    | 'state'
    | 'owner'
    | 'acceptedBy'
    | 'interimBy'
    | 'goneTeams'
  >[];
  interactions: OrgInteraction[];
  /** Refs of groups that left the catalog and still hold something. */
  gone: string[];
}
