import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Link, Text } from '@backstage/ui';
import {
  OrgGrouping,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  EntityLink,
  CATALOG_READ,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { GroupNames } from '../model/namesOf';
import { parseTarget } from '../model/parseTarget';
import { useTeamCounts } from '../model/useTeamCounts';
import { useMapHref } from '../model/usePageState';
import { BulletList } from '../ui/BulletList';
import { Field, FieldList } from '../ui/Field';
import { GroupLinks } from '../ui/GroupLinks';
import { TeamTypeLabel } from '../ui/labels';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/** What a Team API says as every entity can: description, links and tags. */
const TeamApiMetadata = (props: { teamApi: string }) => {
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

/** What the team is for and of what kind it is. */
export const AboutSection = (props: {
  team: OrgTeam;
  /** Where it contains teams: the grouping that it is. */
  grouping?: OrgGrouping;
  names: GroupNames;
}) => {
  const { t, date } = useWords();
  const { memberCount, componentCount } = useTeamCounts();
  const { team, grouping, names } = props;
  const mapHref = useMapHref({
    view: 'map',
    ...(grouping ? { groupings: [team.ref] } : { focus: team.ref }),
  });
  return (
    <EntityInfoCard
      title={t('teamApi.about')}
      headerActions={
        <Flex gap="2">
          {team.teamApi && (
            <TemplateFormButton
              variant="tertiary"
              template={grouping ? 'describe-grouping' : 'publish-team-api'}
              formData={{ team: team.ref }}
              label={t('teamApi.change')}
            />
          )}
          {mapHref && (
            <ButtonLink href={mapHref} variant="tertiary">
              {t('teamApi.showOnMap')}
            </ButtonLink>
          )}
        </Flex>
      }
    >
      <Flex direction="column" gap="4">
        <FieldList>
          <Field label={t('teamApi.mission')} wide>
            <Text>{team.mission ?? t('teamApi.missionMissing')}</Text>
          </Field>
          {!grouping && (
            <Field label={t('teamApi.type')} wide>
              <TeamTypeLabel type={team.type} />
              <Text variant="body-small">
                {t(`teamType.${team.type}.meaning`)}
              </Text>
            </Field>
          )}
          {team.partOf && (
            <Field label={t('teamApi.partOf')}>
              <GroupLinks refs={[team.partOf]} names={names} />
            </Field>
          )}
          {team.founded && (
            <Field label={t('teamApi.founded')}>
              <Text>{date(team.founded)}</Text>
            </Field>
          )}
          <Field label={t('teamApi.members')}>
            <Text>{memberCount(team)}</Text>
          </Field>
          <Field label={t('teamApi.components')}>
            <Text>{componentCount(team)}</Text>
          </Field>
        </FieldList>
        {team.teamApi && <TeamApiMetadata teamApi={team.teamApi} />}
      </Flex>
    </EntityInfoCard>
  );
};
