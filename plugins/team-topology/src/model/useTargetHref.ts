import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { docsRouteRef, templateRouteRef } from '../routes';
import { Target } from './parseTarget';

/**
 * The address of a target. Without the scaffolder or TechDocs in the app, the
 * entity's own page is the next best.
 */
export function useTargetHref(target: Target | undefined): string | undefined {
  const templateRoute = useRouteRef(templateRouteRef);
  const docsRoute = useRouteRef(docsRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  if (target?.type !== 'entity') {
    return target?.url;
  }
  const { entity, path } = target;
  const isTemplate = entity.kind.toLocaleLowerCase('en-US') === 'template';
  if (isTemplate && templateRoute) {
    const { namespace, name } = entity;
    return templateRoute({ namespace, templateName: name });
  }
  if (!isTemplate && docsRoute) {
    return `${docsRoute(entityRouteParams(entity))}${path}`;
  }
  return entityRoute(entityRouteParams(entity));
}
