import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ButtonLink, Link } from '@backstage/ui';
import {
  campaignPageRouteRef,
  campaignsPageRouteRef,
  templateRouteRef,
} from '../routes';
import { useWords } from '../words/useWords';

/** Leads to the page of a campaign, or of its entity where the app does not have that. */
export const CampaignLink = (props: { campaign: string; text: string }) => {
  const page = useRouteRef(campaignPageRouteRef);
  const entityPage = useRouteRef(entityRouteRef);
  const { campaign, text } = props;
  const entity = parseEntityRef(campaign);
  const { namespace, name } = entity;
  return (
    <Link
      href={
        page ? page({ namespace, name }) : entityPage(entityRouteParams(entity))
      }
    >
      {text}
    </Link>
  );
};

/** Leads to all campaigns; nothing where the app does not have the page. */
export const CampaignsLink = (props: { text?: string }) => {
  const { t } = useWords();
  const page = useRouteRef(campaignsPageRouteRef);
  return page ? (
    <div>
      <Link href={page()}>{props.text ?? t('campaigns.open')}</Link>
    </div>
  ) : null;
};

/**
 * What a form is opened with: the entity, under the names by which templates
 * know it. A form takes what it has a field for.
 */
function fillIn(entity: string): { [parameter: string]: string } {
  const { kind } = parseEntityRef(entity);
  return { entity, [kind === 'group' ? 'team' : kind]: entity };
}

/** The form of a template; nothing where the app has no scaffolder. */
function useTemplateHref(): (
  template: string,
  entity?: string,
) => string | undefined {
  const route = useRouteRef(templateRouteRef);
  return (template, entity) => {
    const { namespace, name } = parseEntityRef(template, {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
    const form = route?.({ namespace, templateName: name });
    return form && entity
      ? `${form}?${new URLSearchParams({
          formData: JSON.stringify(fillIn(entity)),
        })}`
      : form;
  };
}

/** The template that does it, with the entity filled in. */
export const CampaignTemplateButton = (props: {
  template: string;
  entity: string;
  name: string;
}) => {
  const { t } = useWords();
  const { template, entity, name } = props;
  const href = useTemplateHref()(template, entity);
  return href ? (
    <ButtonLink
      href={href}
      size="small"
      variant="secondary"
      aria-label={t('campaign.entities.doFor', { entity: name })}
    >
      {t('campaign.entities.do')}
    </ButtonLink>
  ) : null;
};

/** The template that starts a campaign. */
export const StartCampaignButton = () => {
  const { t } = useWords();
  const href = useTemplateHref()('template:default/start-campaign');
  return href ? (
    <ButtonLink href={href}>{t('campaigns.start')}</ButtonLink>
  ) : null;
};
