import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useOrgModel } from '../../hooks/useOrgModel';
import { useWords } from '../../hooks/useWords';
import { namesOf } from '../../lib/namesOf';
import { RequestProblem } from '../RequestProblem';
import { ResponsibilityFields } from './ResponsibilityFields';

/** Says on a Responsibility's page who holds it. */
export const ResponsibilityCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const { value: model, error, loading, retry } = useOrgModel();
  const names = useMemo(() => model && namesOf(model), [model]);
  const ref = stringifyEntityRef(entity);
  const responsibility = model?.responsibilities.find(item => item.ref === ref);
  return (
    <EntityInfoCard title={t('responsibilityCard.title')}>
      {responsibility && names && (
        <ResponsibilityFields responsibility={responsibility} names={names} />
      )}
      {model && !responsibility && (
        <Text>{t('responsibilityCard.notInModel')}</Text>
      )}
      {!model && loading && <Progress />}
      {!model && error && <RequestProblem error={error} onRetry={retry} />}
    </EntityInfoCard>
  );
};
