import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { useCallback } from 'react';
import { useRequest } from '../../hooks/useRequest';
import { scorecardYaml } from '../../lib/scorecardYaml';
import { firstScorecardYaml } from '../../lib/firstScorecardYaml';
import { RequestView } from '../RequestView';
import { PreviewEditor } from './PreviewEditor';

/** What an edit of a scorecard would change, and for whom; nothing is stored. */
export const ScorecardPreview = (props: { scorecard: ScorecardDetails }) => {
  const { ref } = props.scorecard;
  const catalogApi = useApi(catalogApiRef);
  const request = useRequest(
    useCallback(async () => {
      const entity = await catalogApi.getEntityByRef(ref);
      return entity ? scorecardYaml(entity) : firstScorecardYaml;
    }, [catalogApi, ref]),
  );
  return (
    <RequestView request={request}>
      {source => <PreviewEditor key={ref} source={source} />}
    </RequestView>
  );
};
