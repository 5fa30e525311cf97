import { useEntity } from '@backstage/plugin-catalog-react';
import {
  buildOrgModel,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';

/**
 * What the entity of the page alone says on a day, by the same rules as the whole
 * organisation; it takes no request.
 */
export function useEntityModel(at: string): OrgModel {
  const { entity } = useEntity();
  return useMemo(() => buildOrgModel([entity], { at }), [entity, at]);
}
