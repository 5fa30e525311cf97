import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useMemo } from 'react';
import { CATALOG_READ } from '../../ui/request/requestErrors';
import { useRequest } from '../../ui/request/useRequest';
import { Choices } from '../choices';
import { toFieldRef } from '../fieldRef';

/** More members than a team has. */
const MAX_MEMBERS = 200;

/** The direct members of a team, as choices. */
export function useMemberChoices(team: string | undefined): Choices {
  const catalog = useApi(catalogApiRef);
  const ref = team === undefined ? undefined : toFieldRef(team, 'group');
  const {
    value: members,
    error,
    permission,
    retry,
  } = useRequest(
    useCallback(async () => {
      if (ref === undefined) {
        return [];
      }
      const { items } = await catalog.queryEntities({
        filter: { kind: 'User', 'relations.memberOf': ref },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: MAX_MEMBERS,
      });
      return items;
    }, [catalog, ref]),
    { permission: CATALOG_READ },
  );
  const list = useMemo(
    () =>
      members?.map(user => ({
        ref: stringifyEntityRef(user),
        label: nameOf(user),
        keywords: [user.metadata.name],
      })),
    [members],
  );
  return { list, error, permission, retry };
}

function nameOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  return typeof profile === 'object' &&
    profile !== null &&
    'displayName' in profile &&
    typeof profile.displayName === 'string'
    ? profile.displayName
    : metadata.title ?? metadata.name;
}
