import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import {
  CATALOG_READ,
  RequestState,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';

const LIMIT = 50;

/** The first entities of a kind whose name contains a text, to choose from. */
export function useEntitySearch(
  kind: string,
  search: string,
): {
  options: { value: string; label: string }[];
  request: RequestState<unknown>;
} {
  const catalogApi = useApi(catalogApiRef);
  const request = useRequest(
    useCallback(
      () =>
        catalogApi.queryEntities({
          filter: { kind },
          limit: LIMIT,
          orderFields: { field: 'metadata.name', order: 'asc' },
          fields: ['kind', 'metadata', 'spec.profile'],
          ...(search && {
            fullTextFilter: {
              term: search,
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayName',
              ],
            },
          }),
        }),
      [catalogApi, kind, search],
    ),
    { permission: CATALOG_READ },
  );
  const found = (request.value?.items ?? []).map(entity => ({
    ref: stringifyEntityRef(entity),
    title: entityPresentationSnapshot(entity).primaryTitle,
  }));
  const options = withDistinctTitles(found).map(({ ref, title }) => ({
    value: ref,
    label: title,
  }));
  return { options, request };
}
