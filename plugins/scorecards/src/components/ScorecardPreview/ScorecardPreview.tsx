import { useApi } from '@backstage/core-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { CATALOG_READ, RequestView, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardYaml } from '../../lib/scorecardYaml';
import { PreviewEditor } from './PreviewEditor';

/** What an edit of a scorecard would change, and for whom; nothing is stored. */
export const ScorecardPreview = (props: { scorecard: ScorecardDetails }) => {
  const { ref } = props.scorecard;
  const catalogApi = useApi(catalogApiRef);
  const request = useRequest(
    useCallback(async () => {
      const entity = await catalogApi.getEntityByRef(ref);
      if (!entity) {
        throw new NotFoundError(`No entity ${ref}`);
      }
      return scorecardYaml(entity);
    }, [catalogApi, ref]),
    { permission: CATALOG_READ },
  );
  return (
    <RequestView request={request}>
      {source => <PreviewEditor key={ref} source={source} />}
    </RequestView>
  );
};
