import { Text } from '@backstage/ui';
import {
  OrgGrouping,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { NameOf } from '../../lib/map/teamNames';
import { Field } from '../Field';
import { TeamTypeLabel } from '../TeamTypeLabel';
import { Note } from './Note';
import { PanelSection } from './PanelSection';
import { TeamButtons } from './TeamButtons';
import { usePanelStyles } from './usePanelStyles';

/** What is known about a team, a grouping or a name without a group. */
export const PanelFacts = (props: {
  team?: OrgTeam;
  grouping?: OrgGrouping;
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => {
  const { t, amount } = useWords();
  const classes = usePanelStyles();
  const { team, grouping, nameOf, onSelect } = props;
  if (grouping) {
    return (
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
  }
  if (!team) {
    return <Text as="p">{t('map.panel.unknown')}</Text>;
  }
  return (
    <>
      <TeamTypeLabel type={team.type} />
      {team.mission ? (
        <Text as="p">{team.mission}</Text>
      ) : (
        <Note>{t('teamApi.missionMissing')}</Note>
      )}
      <dl className={classes.facts}>
        <Field label={t('map.panel.members')}>{amount(team.memberCount)}</Field>
        <Field label={t('map.panel.components')}>
          {amount(team.ownedComponentCount)}
        </Field>
        {team.partOf && (
          <Field label={t('map.panel.grouping')}>{nameOf(team.partOf)}</Field>
        )}
      </dl>
    </>
  );
};
