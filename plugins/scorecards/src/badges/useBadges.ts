import { useApi } from '@backstage/core-plugin-api';
import {
  EntityBadges,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useRequest } from '@kumiki/frontend-common';
import { useCallback, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { badgeMarkdown } from './badgeMarkdown';

/** The badges of an entity, and what changes them. */
export function useBadges(
  entityRef: string,
  scorecard: { ref: string; title: string },
) {
  const api = useApi(scorecardsApiRef);
  const { ref, title } = scorecard;
  const [changed, setChanged] = useState<EntityBadges>();
  const [markdown, setMarkdown] = useState<string>();
  const request = useRequest(
    useCallback(
      signal => api.getEntityBadges({ ...requestOf(entityRef), signal }),
      [api, entityRef],
    ),
    { permission: scorecardsReadPermission.name },
  );
  const value = changed ?? request.value;
  const [creation, create] = useAsyncFn(async () => {
    const entity = requestOf(entityRef);
    const { token } = await api.createBadge({ ...entity, scorecard: ref });
    const picture = await api.getBadgeUrl({ token });
    const { origin, pathname } = window.location;
    setMarkdown(
      badgeMarkdown({ title, picture, page: `${origin}${pathname}` }),
    );
    setChanged(await api.getEntityBadges(entity));
  }, [api, entityRef, ref, title]);
  const [revocation, revoke] = useAsyncFn(
    async (id: string) => {
      setMarkdown(undefined);
      setChanged(await api.revokeBadge({ ...requestOf(entityRef), id }));
    },
    [api, entityRef],
  );
  return {
    request: { ...request, value },
    /** Of the badge that was just created: nobody gets it again. */
    markdown,
    ...{ create, revoke },
    isBusy: creation.loading || revocation.loading,
    error: creation.error ?? revocation.error,
  };
}
