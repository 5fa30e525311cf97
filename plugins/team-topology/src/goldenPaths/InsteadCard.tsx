import { Box, Flex, Text } from '@backstage/ui';
import {
  GoldenPathAnswer,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';
import { VerdictLabel } from '../ui/VerdictLabel';
import { AnswerActions } from './AnswerActions';

/** What to use where the answer is no, with the way to get it. */
export const InsteadCard = (props: {
  capability: GoldenPathAnswer['capability'];
  /** Who offers it, where that is known. */
  owner?: RouteTeam;
}) => {
  const { t } = useWords();
  const { capability, owner } = props;
  const { ref, title, description, verdict } = capability;
  return (
    <Box bg="neutral" p="4">
      <Flex direction="column" gap="3">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('goldenPaths.answer.instead')}
        </Text>
        <Flex align="center" gap="4">
          <EntityLink entityRef={ref} title={title} />
          <VerdictLabel verdict={verdict} />
        </Flex>
        {description && <Text>{description}</Text>}
        <AnswerActions capability={capability} owner={owner} />
      </Flex>
    </Box>
  );
};
