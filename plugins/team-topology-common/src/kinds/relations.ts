/**
 * From a TeamApi to the group that it is about.
 * @public
 */
export const RELATION_TEAM_API_OF = 'teamApiOf';

/**
 * From a group to the TeamApi that is about it.
 * @public
 */
export const RELATION_HAS_TEAM_API = 'hasTeamApi';

/**
 * From a TeamInteraction to each group that takes part, whatever the date.
 * @public
 */
export const RELATION_INTERACTION_OF = 'interactionOf';

/**
 * From a group to each TeamInteraction that it takes part in, whatever the date.
 * @public
 */
export const RELATION_HAS_INTERACTION = 'hasInteraction';

/**
 * From the group that provides something as a service to the group that uses
 * it, while the interaction is in force.
 * @public
 */
export const RELATION_SERVES_TEAM = 'servesTeam';

/**
 * From the group that uses something as a service to the group that provides
 * it, while the interaction is in force.
 * @public
 */
export const RELATION_SERVED_BY_TEAM = 'servedByTeam';

/**
 * Between two groups that collaborate, in both directions, while the
 * interaction is in force.
 * @public
 */
export const RELATION_COLLABORATES_WITH = 'collaboratesWith';

/**
 * From the group that facilitates to the group that it helps, while the
 * interaction is in force.
 * @public
 */
export const RELATION_FACILITATES = 'facilitates';

/**
 * From the group that is helped to the group that facilitates, while the
 * interaction is in force.
 * @public
 */
export const RELATION_FACILITATED_BY = 'facilitatedBy';

/**
 * Between two groups that work together and have not said how, in both
 * directions, while the interaction is in force.
 * @public
 */
export const RELATION_WORKS_WITH = 'worksWith';

/**
 * From a group to each Responsibility that it accepts.
 * @public
 */
export const RELATION_RESPONSIBLE_FOR = 'responsibleFor';

/**
 * From a Responsibility to each group that accepts it.
 * @public
 */
export const RELATION_RESPONSIBILITY_OF = 'responsibilityOf';

/**
 * From an OptOut to the component that opts out.
 * @public
 */
export const RELATION_OPT_OUT_OF = 'optOutOf';

/**
 * From a component to its OptOut.
 * @public
 */
export const RELATION_HAS_OPT_OUT = 'hasOptOut';

/**
 * From an OptOut to the Capability that is left.
 * @public
 */
export const RELATION_OPTS_OUT_FROM = 'optsOutFrom';

/**
 * From a Capability to each OptOut that leaves it.
 * @public
 */
export const RELATION_OPTED_OUT_BY = 'optedOutBy';

/**
 * Every relation that is not one of Backstage's own, with its opposite, as the
 * catalog graph wants to know them.
 * @public
 */
export const KUMIKI_RELATION_PAIRS: [string, string][] = [
  [RELATION_TEAM_API_OF, RELATION_HAS_TEAM_API],
  [RELATION_INTERACTION_OF, RELATION_HAS_INTERACTION],
  [RELATION_SERVES_TEAM, RELATION_SERVED_BY_TEAM],
  [RELATION_COLLABORATES_WITH, RELATION_COLLABORATES_WITH],
  [RELATION_FACILITATES, RELATION_FACILITATED_BY],
  [RELATION_WORKS_WITH, RELATION_WORKS_WITH],
  [RELATION_RESPONSIBLE_FOR, RELATION_RESPONSIBILITY_OF],
  [RELATION_OPT_OUT_OF, RELATION_HAS_OPT_OUT],
  [RELATION_OPTS_OUT_FROM, RELATION_OPTED_OUT_BY],
];
