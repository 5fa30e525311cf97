import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteParams, entityRouteRef } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { templateRouteRef } from '../../routes';

const URL_START = /^https?:\/\//i;

/**
 * Leads to where something is requested: a software template or a page
 * elsewhere. Without the scaffolder a template's own page is the next best.
 */
export const TemplateButton = (props: { target: string; label: string }) => {
  const { target, label } = props;
  const templateRoute = useRouteRef(templateRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  if (URL_START.test(target)) {
    return (
      <ButtonLink href={target} target="_blank" rel="noopener noreferrer">
        {label}
      </ButtonLink>
    );
  }
  const template = templateOf(target);
  if (!template) {
    return null;
  }
  const { namespace, name } = template;
  return (
    <ButtonLink
      href={
        templateRoute
          ? templateRoute({ namespace, templateName: name })
          : entityRoute(entityRouteParams(template))
      }
    >
      {label}
    </ButtonLink>
  );
};

function templateOf(ref: string) {
  try {
    return parseEntityRef(ref, { defaultKind: 'template' });
  } catch {
    return undefined;
  }
}
