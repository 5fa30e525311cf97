import { Flex, Text } from '@backstage/ui';
import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { TargetButton } from '../ui/TargetButton';
import { useWords } from '../ui/useWords';

/** The platform teams that say how to ask them. */
export const PlatformTeams = (props: { teams: OrgTeam[] }) => {
  const { t } = useWords();
  const platforms = props.teams.filter(
    ({ type, contact }) => type === 'platform' && contact?.request,
  );
  if (platforms.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <Text>{t('goldenPaths.nothing.platforms')}</Text>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {platforms.map(({ ref, title, contact }) => (
          <TargetButton
            key={ref}
            target={contact?.request ?? ''}
            defaultKind="template"
            label={t('goldenPaths.answer.request', { team: title })}
            variant="secondary"
          />
        ))}
      </Flex>
    </Flex>
  );
};
