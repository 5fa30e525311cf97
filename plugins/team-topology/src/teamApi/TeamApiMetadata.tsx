import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { useCallback } from 'react';
import { parseTarget } from '../model/parseTarget';
import { BulletList } from '../ui/BulletList';
import { EntityLink } from '../ui/EntityLink';
import { Field } from '../ui/Field';
import { FieldList } from '../ui/FieldList';
import { CATALOG_READ } from '../ui/request/requestErrors';
import { RequestView } from '../ui/request/RequestView';
import { useRequest } from '../ui/request/useRequest';
import { useWords } from '../ui/useWords';

/** What a Team API says as every entity can: description, links and tags. */
export const TeamApiMetadata = (props: { teamApi: string }) => {
  const { t, list } = useWords();
  const catalogApi = useApi(catalogApiRef);
  const { teamApi } = props;
  const request = useRequest(
    useCallback(async () => {
      const entity = await catalogApi.getEntityByRef(teamApi);
      const { description, links = [], tags = [] } = entity?.metadata ?? {};
      return { description, links, tags };
    }, [catalogApi, teamApi]),
    { permission: CATALOG_READ },
  );
  return (
    <RequestView request={request}>
      {({ description, links, tags }) => (
        <FieldList>
          {description && (
            <Field label={t('teamApi.description')} wide>
              <Text>{description}</Text>
            </Field>
          )}
          {links.length > 0 && (
            <Field label={t('teamApi.links')} wide>
              <BulletList>
                {links.map(({ url, title = url }) => {
                  const target = parseTarget(url, { defaultKind: '' });
                  return target?.type === 'url' ? (
                    <Link
                      key={url}
                      href={target.url}
                      target="_blank"
                      rel="noopener noreferrer"
                    >
                      {title}
                    </Link>
                  ) : (
                    <Text key={url} as="span">
                      {title}
                    </Text>
                  );
                })}
              </BulletList>
            </Field>
          )}
          {tags.length > 0 && (
            <Field label={t('teamApi.tags')} wide>
              <Text>{list(tags)}</Text>
            </Field>
          )}
          <Field label={t('teamApi.declaredIn')} wide>
            <EntityLink entityRef={teamApi} />
          </Field>
        </FieldList>
      )}
    </RequestView>
  );
};
