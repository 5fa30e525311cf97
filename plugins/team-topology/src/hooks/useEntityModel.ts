import { useEntity } from '@backstage/plugin-catalog-react';
import {
  buildOrgModel,
  OrgModel,
  today,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';

/**
 * What the entity of the page alone says today, by the same rules as the whole
 * organisation; it takes no request.
 */
export function useEntityModel(): OrgModel {
  const { entity } = useEntity();
  return useMemo(() => buildOrgModel([entity], { at: today() }), [entity]);
}
