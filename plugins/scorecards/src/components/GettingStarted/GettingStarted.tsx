import { Alert, Flex } from '@backstage/ui';
import { useWords } from '../../hooks/useWords';
import { firstScorecardYaml } from '../../lib/firstScorecardYaml';
import { CopyableText } from '../CopyableText';

/** How to write the first scorecard, with a file to copy. */
export const GettingStarted = () => {
  const { t } = useWords();
  return (
    <Flex direction="column" gap="3">
      <Alert
        icon
        status="info"
        title={t('start.title')}
        description={t('start.description')}
      />
      <CopyableText label={t('start.yaml')} text={firstScorecardYaml} />
    </Flex>
  );
};
