import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Text } from '@backstage/ui';
import { findRoute } from '@kumiki/backstage-plugin-team-topology-common';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { useOrgModel } from '../model/useOrgModel';
import { useMapHref } from '../model/usePageState';
import { RouteAnswer } from '../ask/RouteAnswer';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/** Says on a Responsibility's page who holds it and whom to go to. */
export const ResponsibilityCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useOrgModel();
  const model = request.value;
  const ref = stringifyEntityRef(entity);
  const route = useMemo(
    () => model && findRoute(model, { responsibility: ref }),
    [model, ref],
  );
  const pageHref = useMapHref({
    view: 'responsibilities',
    responsibility: ref,
  });
  return (
    <EntityInfoCard
      title={t('responsibilityCard.title')}
      headerActions={
        route && (
          <TemplateFormButton
            size="small"
            variant="tertiary"
            template="change-responsibility"
            formData={{ entity: ref }}
            label={t('responsibilityCard.change')}
          />
        )
      }
      footerActions={
        route &&
        pageHref && (
          <ButtonLink href={pageHref} variant="secondary">
            {t('route.open')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        <RequestView request={request}>
          {() =>
            route ? (
              <RouteAnswer route={route} />
            ) : (
              <Text>{t('responsibilityCard.notInModel')}</Text>
            )
          }
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
