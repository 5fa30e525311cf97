import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { parseTarget, Target } from '../model/parseTarget';
import { docsRouteRef, templateRouteRef } from '../routes';

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

/** Leads to a form, a template or a guide, here or elsewhere. */
export const TargetButton = (props: {
  /** A URL or a ref, as it is declared. */
  target: string;
  /** What kind of entity a ref without kind names. */
  defaultKind: string;
  label: string;
  variant?: 'primary' | 'secondary';
}) => {
  const { defaultKind, label, variant = 'primary' } = props;
  const target = parseTarget(props.target, { defaultKind });
  const href = useTargetHref(target);
  if (!href) {
    return null;
  }
  return (
    <ButtonLink
      href={href}
      variant={variant}
      // A name can be longer than the page is wide.
      style={{ maxWidth: '100%', overflow: 'hidden' }}
      {...(target?.type === 'url' && {
        target: '_blank',
        rel: 'noopener noreferrer',
      })}
    >
      {label}
    </ButtonLink>
  );
};

/** Leads to where something is requested: a software template or a URL. */
export const TemplateButton = (props: {
  target: string;
  label: string;
  variant?: 'primary' | 'secondary';
}) => <TargetButton {...props} defaultKind="template" />;
