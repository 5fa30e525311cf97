import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { useMemberCount } from '../model/useMemberCount';
import { useMapHref } from '../model/usePageState';
import { Field } from '../ui/Field';
import { FieldList } from '../ui/FieldList';
import { GroupLinks } from '../ui/GroupLinks';
import { TeamTypeLabel } from '../ui/TeamTypeLabel';
import { useWords } from '../ui/useWords';
import { TeamApiMetadata } from './TeamApiMetadata';

/** What the team is for and of what kind it is. */
export const AboutSection = (props: { team: OrgTeam; names: GroupNames }) => {
  const { t, date, amount } = useWords();
  const memberCount = useMemberCount();
  const { team, names } = props;
  const mapHref = useMapHref({ view: 'map', focus: team.ref });
  return (
    <EntityInfoCard
      title={t('teamApi.about')}
      headerActions={
        mapHref && (
          <ButtonLink href={mapHref} variant="tertiary">
            {t('teamApi.showOnMap')}
          </ButtonLink>
        )
      }
    >
      <Flex direction="column" gap="4">
        <FieldList>
          <Field label={t('teamApi.mission')} wide>
            <Text>{team.mission ?? t('teamApi.missionMissing')}</Text>
          </Field>
          <Field label={t('teamApi.type')} wide>
            <TeamTypeLabel type={team.type} />
            <Text variant="body-small">
              {t(`teamType.${team.type}.meaning`)}
            </Text>
          </Field>
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
            <Text>{amount(team.ownedComponentCount)}</Text>
          </Field>
        </FieldList>
        {team.teamApi && <TeamApiMetadata teamApi={team.teamApi} />}
      </Flex>
    </EntityInfoCard>
  );
};
