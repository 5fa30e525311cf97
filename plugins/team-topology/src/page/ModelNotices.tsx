import { Alert, Button, Flex } from '@backstage/ui';
import {
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CopyableText } from '@kumiki/frontend-common';
import { teamApiYaml } from '../model/teamApiYaml';
import { FindingsPanel } from '../ui/FindingsPanel';
import { useWords } from '../ui/useWords';

/** Says why there are no teams, and leads to the day of the first one. */
const NoTeams = (props: {
  model: OrgModel;
  onDateChange(at: string): void;
}) => {
  const { t, date } = useWords();
  const { model, onDateChange } = props;
  const [first] = [...model.laterTeams].sort((a, b) =>
    a.founded.localeCompare(b.founded),
  );
  if (!first) {
    return (
      <Alert
        icon
        status="info"
        title={t('page.empty.title')}
        description={t('page.empty.description')}
      />
    );
  }
  return (
    <Alert
      icon
      status="info"
      title={t('page.noTeamsYet.title', { date: date(model.at) })}
      description={t('page.noTeamsYet.description', {
        team: first.title,
        date: date(first.founded),
      })}
      customActions={
        <Button
          size="small"
          variant="secondary"
          onPress={() => onDateChange(first.founded)}
        >
          {t('page.noTeamsYet.show', { date: date(first.founded) })}
        </Button>
      }
    />
  );
};

/** Says how to describe the first team, where nothing is declared yet. */
const UndeclaredPanel = (props: { teams: OrgTeam[] }) => {
  const { t } = useWords();
  const { teams } = props;
  // A team that owns something is more likely to be one that people know.
  const team = teams.find(item => item.ownedComponentCount > 0) ?? teams[0];
  if (!team) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <Alert
        icon
        status="info"
        title={t('undeclared.title')}
        description={t('undeclared.description')}
      />
      <CopyableText
        label={t('undeclared.yaml', { team: team.title })}
        text={teamApiYaml(team.ref, t('undeclared.mission'))}
      />
    </Flex>
  );
};

/** What a reader must know before looking at the model. */
export const ModelNotices = (props: {
  model: OrgModel;
  onDateChange(at: string): void;
}) => {
  const { t, date } = useWords();
  const { model, onDateChange } = props;
  return (
    <>
      {model.boundaries && model.teams.length > 0 && (
        <Alert
          icon
          status="info"
          title={t('page.pastBoundaries.title')}
          description={t('page.pastBoundaries.description', {
            date: date(model.at),
          })}
        />
      )}
      {model.teams.length === 0 && (
        <NoTeams model={model} onDateChange={onDateChange} />
      )}
      {!model.declared && <UndeclaredPanel teams={model.teams} />}
      <FindingsPanel findings={model.findings} />
    </>
  );
};
