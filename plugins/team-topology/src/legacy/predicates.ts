import { Entity } from '@backstage/catalog-model';

/**
 * Whether an entity says how to work with a team.
 * @public
 */
export const isTeamApi = isOfKind('teamapi');

/**
 * Whether an entity says how teams work together.
 * @public
 */
export const isTeamInteraction = isOfKind('teaminteraction');

/**
 * Whether an entity is an answer to a need.
 * @public
 */
export const isCapability = isOfKind('capability');

/**
 * Whether an entity is a piece of work that somebody must own.
 * @public
 */
export const isResponsibility = isOfKind('responsibility');

/**
 * Whether an entity says that a component is off the supported path.
 * @public
 */
export const isOptOut = isOfKind('optout');

function isOfKind(kind: string): (entity: Entity) => boolean {
  return entity => entity.kind.toLocaleLowerCase('en-US') === kind;
}
