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
 * The three interaction modes, in the order in which they are listed.
 * @public
 */
export const INTERACTION_MODES = [
  'x-as-a-service',
  'collaboration',
  'facilitating',
] as const;

/**
 * One of the three interaction modes.
 * @public
 */
export type InteractionMode = (typeof INTERACTION_MODES)[number];

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
