import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RequestView } from '../ui/request/RequestView';
import { useWords } from '../ui/useWords';
import { CapabilitySections } from './CapabilitySections';
import { useCapabilityDetails } from './useCapabilityDetails';

/** Who uses the capability on whose page it is, who could, and who left it. */
export const CapabilityContent = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useCapabilityDetails(stringifyEntityRef(entity));
  return (
    <RequestView
      request={request}
      notFound={{
        title: t('capabilityTab.notFound.title'),
        description: t('capabilityTab.notFound.description'),
      }}
    >
      {details => <CapabilitySections details={details} />}
    </RequestView>
  );
};
