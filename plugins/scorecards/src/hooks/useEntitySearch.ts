import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useRequest } from './useRequest';

const LIMIT = 50;

/** The first entities of a kind whose name contains a text, to choose from. */
export function useEntitySearch(
  kind: string,
  search: string,
): { value: string; label: string }[] {
  const catalogApi = useApi(catalogApiRef);
  const { value } = useRequest(
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
  );
  const found = (value?.items ?? []).map(entity => ({
    ref: stringifyEntityRef(entity),
    title: entityPresentationSnapshot(entity).primaryTitle,
  }));
  return withDistinctTitles(found).map(({ ref, title }) => ({
    value: ref,
    label: title,
  }));
}
