import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import {
  formatScorecardState,
  parseScorecardState,
  ScorecardState,
} from '../lib/scorecardState';
import { scorecardPageRouteRef } from '../routes';

/** Where a scorecard is shown, in a state of its page. */
export type ScorecardHref = (
  ref: string,
  state?: Partial<ScorecardState>,
) => string;

/**
 * Leads to the page of a scorecard. Where the app does not have the page, the
 * scorecard's page in the catalog is the next best.
 */
export function useScorecardHref(): ScorecardHref {
  const page = useRouteRef(scorecardPageRouteRef);
  const entityPage = useRouteRef(entityRouteRef);
  return useCallback(
    (ref, state) => {
      const entity = parseEntityRef(ref);
      if (!page) {
        return entityPage(entityRouteParams(entity));
      }
      const { namespace, name } = entity;
      const params = formatScorecardState({
        ...parseScorecardState(new URLSearchParams()),
        ...state,
      }).toString();
      return `${page({ namespace, name })}${params && `?${params}`}`;
    },
    [page, entityPage],
  );
}
