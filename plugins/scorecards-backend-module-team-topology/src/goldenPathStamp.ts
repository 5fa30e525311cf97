import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_GOLDEN_PATH_TEMPLATE,
  ANNOTATION_GOLDEN_PATH_VERSION,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Where an entity comes from; empty texts where no template says that it made it. */
export function goldenPathStamp(entity: Entity): {
  goldenPathTemplate: string;
  goldenPathVersion: string;
} {
  const { annotations = {} } = entity.metadata;
  const template = toTemplateRef(annotations[ANNOTATION_GOLDEN_PATH_TEMPLATE]);
  return {
    goldenPathTemplate: template,
    goldenPathVersion: template
      ? annotations[ANNOTATION_GOLDEN_PATH_VERSION] ?? ''
      : '',
  };
}

function toTemplateRef(text: string | undefined): string {
  if (!text?.trim()) {
    return '';
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'template',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return '';
  }
}
