import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Text } from '@backstage/ui';
import { findRoute } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useMapHref } from '../../hooks/useMapHref';
import { useOrgModel } from '../../hooks/useOrgModel';
import { useWords } from '../../hooks/useWords';
import { LongWords } from '../LongWords';
import { RequestProblem } from '../RequestProblem';
import { RouteAnswer } from '../RouteAnswer';

/** Says on a Responsibility's page who holds it and whom to go to. */
export const ResponsibilityCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const { value: model, error, loading, retry } = useOrgModel();
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
        {' '}
        {model && route && <RouteAnswer model={model} route={route} />}
        {model && !route && <Text>{t('responsibilityCard.notInModel')}</Text>}
        {!model && loading && <Progress />}
        {!model && error && <RequestProblem error={error} onRetry={retry} />}
      </LongWords>
    </EntityInfoCard>
  );
};
