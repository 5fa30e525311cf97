import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { CATALOG_READ } from '../lib/requestErrors';
import { RequestState, useRequest } from './useRequest';

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
  const options = (request.value?.items ?? []).map(entity => ({
    value: stringifyEntityRef(entity),
    label: entityPresentationSnapshot(entity).primaryTitle,
  }));
  return { options, request };
}
