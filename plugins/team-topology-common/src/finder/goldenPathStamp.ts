import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_GOLDEN_PATH_TEMPLATE,
  ANNOTATION_GOLDEN_PATH_VERSION,
} from '../kinds/constants';
import { toFullRef } from '../reading/refs';

/**
 * Which version of which template generated an entity.
 * @public
 */
export interface GoldenPathStamp {
  /** The full, lower-case ref of the template. */
  template: string;
  /** The version of the template then; absent where it had none. */
  version?: string;
}

/**
 * What the annotations of an entity say about the template that generated it;
 * nothing where none says that it did. A shorthand is completed as everywhere
 * in the catalog: it is a Template in the namespace of the entity.
 * @public
 */
export function goldenPathStamp(entity: Entity): GoldenPathStamp | undefined {
  const { annotations = {}, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const text = annotations[ANNOTATION_GOLDEN_PATH_TEMPLATE]?.trim() ?? '';
  const template = /\s/.test(text)
    ? undefined
    : toFullRef(text, {
        defaultKind: 'template',
        defaultNamespace: namespace,
      });
  const version = annotations[ANNOTATION_GOLDEN_PATH_VERSION];
  return template ? { template, ...(version && { version }) } : undefined;
}
