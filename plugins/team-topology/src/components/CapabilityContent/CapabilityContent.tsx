import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { useCapabilityDetails } from '../../hooks/useCapabilityDetails';
import { useWords } from '../../hooks/useWords';
import { isNotFound } from '../../lib/requestErrors';
import { RequestProblem } from '../RequestProblem';
import { CapabilitySections } from './CapabilitySections';

/** Who uses the capability on whose page it is, who could, and who left it. */
export const CapabilityContent = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const { value, error, loading, retry } = useCapabilityDetails(
    stringifyEntityRef(entity),
  );
  if (value) {
    return <CapabilitySections details={value} />;
  }
  if (loading || !error) {
    return <Progress />;
  }
  return isNotFound(error) ? (
    <Alert
      icon
      status="info"
      title={t('capabilityTab.notFound.title')}
      description={t('capabilityTab.notFound.description')}
    />
  ) : (
    <RequestProblem error={error} onRetry={retry} />
  );
};
