/**
 * The API version of every kind that Kumiki brings to the catalog.
 * @public
 */
export const KUMIKI_API_VERSION = 'kumiki.dev/v1alpha1';

/**
 * The four fundamental team types, in the order in which they are listed.
 * @public
 */
export const TEAM_TYPES = [
  'stream-aligned',
  'platform',
  'enabling',
  'complicated-subsystem',
] as const;

/**
 * One of the four fundamental team types.
 * @public
 */
export type TeamType = (typeof TEAM_TYPES)[number];

/**
 * The three interaction modes, and `undefined` for teams that work together
 * and have not said how; in the order in which they are listed.
 * @public
 */
export const INTERACTION_MODES = [
  'x-as-a-service',
  'collaboration',
  'facilitating',
  'undefined',
] as const;

/**
 * One of the three interaction modes, or `undefined` where nobody has said which.
 * @public
 */
export type InteractionMode = (typeof INTERACTION_MODES)[number];

/**
 * Whether an interaction has no direction: its ends may change places.
 *
 * @param mode - an interaction mode, or how an edge of the map is drawn
 */
export function isMutual(mode: string | undefined): boolean {
  return mode === 'collaboration' || mode === 'undefined';
}

/**
 * How much friction there is between the teams of an interaction: none, it
 * slows one of them down, or it blocks one. From the least to the most.
 * @public
 */
export const FRICTION_LEVELS = ['none', 'slowing', 'blocking'] as const;

/**
 * How much friction there is between the teams of an interaction.
 * @public
 */
export type FrictionLevel = (typeof FRICTION_LEVELS)[number];

/**
 * What a grouping can say that it is, in the order in which it is listed.
 * @public
 */
export const GROUPING_TYPES = ['platform', 'value-stream'] as const;

/**
 * What a grouping says that it is.
 * @public
 */
export type GroupingType = (typeof GROUPING_TYPES)[number];

/**
 * What a platform says about a need.
 * @public
 */
export const CAPABILITY_VERDICTS = [
  'offered',
  'planned',
  'not-offered',
  'retiring',
] as const;

/**
 * One of the verdicts about a need.
 * @public
 */
export type CapabilityVerdict = (typeof CAPABILITY_VERDICTS)[number];

/**
 * How a capability is obtained.
 * @public
 */
export const CAPABILITY_ACCESS = [
  'self-service',
  'request',
  'assisted',
] as const;

/**
 * One way to obtain a capability.
 * @public
 */
export type CapabilityAccess = (typeof CAPABILITY_ACCESS)[number];

/**
 * On an entity that a template generated: the full ref of that template.
 * @public
 */
export const ANNOTATION_GOLDEN_PATH_TEMPLATE =
  'kumiki.dev/golden-path-template';

/**
 * On an entity that a template generated: the version of the template then,
 * as the template's own annotation of the same name gives it.
 * @public
 */
export const ANNOTATION_GOLDEN_PATH_VERSION = 'kumiki.dev/golden-path-version';
