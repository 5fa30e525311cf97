import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';

/**
 * The kinds that the model reads as a whole: it shows most of what they say.
 * @public
 */
export const MODEL_KINDS: readonly string[] = [
  'Group',
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
];

const FIELDS_TO_COUNT = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
];

/**
 * All that the model reads of Components, of which a catalog has thousands:
 * who owns them, what they use, what they are, and where they come from.
 * @public
 */
export const MODEL_COMPONENT_FIELDS: readonly string[] = [
  ...FIELDS_TO_COUNT,
  `metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`,
  `metadata.annotations.${ANNOTATION_LOCATION}`,
  'spec.owner',
  'spec.dependsOn',
  'spec.type',
  'spec.lifecycle',
];

/**
 * All that the model reads of Users, of which a catalog has thousands.
 * @public
 */
export const MODEL_USER_FIELDS: readonly string[] = [
  ...FIELDS_TO_COUNT,
  'spec.memberOf',
  'spec.profile.displayName',
];
