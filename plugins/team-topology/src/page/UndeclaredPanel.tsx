import { Alert, Flex } from '@backstage/ui';
import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { teamApiYaml } from '../model/teamApiYaml';
import { CopyableText } from '../ui/CopyableText';
import { useWords } from '../ui/useWords';

/** Says how to describe the first team, where nothing is declared yet. */
export const UndeclaredPanel = (props: { teams: OrgTeam[] }) => {
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
