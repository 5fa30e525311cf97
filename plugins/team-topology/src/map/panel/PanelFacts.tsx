import { Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import {
  ContactChannel,
  OrgGrouping,
  OrgLaterTeam,
  OrgTeam,
  TeamContact,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parseTarget } from '../../model/parseTarget';
import { useTeamCounts } from '../../model/useTeamCounts';
import { Field } from '../../ui/Field';
import { GroupingTypeLabel, TeamTypeLabel } from '../../ui/labels';
import { ContestedNote, Note } from '../../ui/notes';
import { TemplateButton } from '../../ui/TargetButton';
import { useWords } from '../../ui/useWords';
import { NameOf } from '../teamNames';
import { PanelSection, TeamButtons, usePanelStyles } from './panelParts';

/** What is known about a team, a grouping or a name without a group. */
export const PanelFacts = (props: {
  team?: OrgTeam;
  grouping?: OrgGrouping;
  later?: OrgLaterTeam;
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => {
  const { t, date } = useWords();
  const classes = usePanelStyles();
  const { memberCount, componentCount } = useTeamCounts();
  const { team, grouping, later, nameOf, onSelect } = props;
  const teams = grouping && (
    <PanelSection title={t('map.panel.teams')}>
      {grouping.teams.length ? (
        <TeamButtons
          refs={grouping.teams}
          nameOf={nameOf}
          onSelect={onSelect}
        />
      ) : (
        <Text as="p">{t('map.panel.noTeams')}</Text>
      )}
    </PanelSection>
  );
  const groupingType = grouping?.type && (
    <GroupingTypeLabel type={grouping.type} />
  );
  if (grouping && !team) {
    return (
      <>
        {!grouping.known && (
          <Text as="p">{t('map.panel.unknownGrouping')}</Text>
        )}
        {groupingType}
        {teams}
      </>
    );
  }
  if (later) {
    return (
      <Text as="p">{t('map.panel.later', { date: date(later.founded) })}</Text>
    );
  }
  if (!team) {
    return <Text as="p">{t('map.panel.unknown')}</Text>;
  }
  return (
    <>
      {team.contested && <ContestedNote teamApis={team.contested} />}
      {groupingType ?? <TeamTypeLabel type={team.type} />}
      {teams}
      {team.mission ? (
        <Text as="p">{team.mission}</Text>
      ) : (
        <Note>{t('teamApi.missionMissing')}</Note>
      )}
      <dl className={classes.facts}>
        <Field label={t('map.panel.members')}>{memberCount(team)}</Field>
        <Field label={t('map.panel.components')}>{componentCount(team)}</Field>
        {team.partOf && (
          <Field label={t('map.panel.grouping')}>{nameOf(team.partOf)}</Field>
        )}
      </dl>
    </>
  );
};

const Channel = (props: { channel: ContactChannel }) => {
  const { name, url } = props.channel;
  const target = url ? parseTarget(url, { defaultKind: '' }) : undefined;
  return target?.type === 'url' ? (
    <Link to={target.url}>{name}</Link>
  ) : (
    <Text as="span">{name}</Text>
  );
};

/** How to reach a team. */
export const PanelContact = ({ contact }: { contact: TeamContact }) => {
  const { t, duration } = useWords();
  const { channels = [], hours, request, responseTarget } = contact;
  const target =
    responseTarget &&
    `${t('teamApi.contact.responseTarget')} ${t('teamApi.contact.within', {
      duration: duration(responseTarget),
    })}`;
  return (
    <PanelSection title={t('teamApi.contact.title')}>
      <Flex direction="column" align="start" gap="2">
        {channels.length > 0 && (
          <Flex gap="3" style={{ flexWrap: 'wrap' }}>
            {channels.map(channel => (
              <Channel
                key={`${channel.type} ${channel.name}`}
                channel={channel}
              />
            ))}
          </Flex>
        )}
        {(hours || target) && (
          <Note>{[hours, target].filter(Boolean).join(' · ')}</Note>
        )}
        {request && (
          <TemplateButton
            target={request}
            label={t('teamApi.contact.request')}
          />
        )}
      </Flex>
    </PanelSection>
  );
};
