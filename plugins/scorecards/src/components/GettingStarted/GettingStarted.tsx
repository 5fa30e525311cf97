import { Alert, Flex } from '@backstage/ui';
import { CopyableText } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';
import { firstScorecardYaml } from '../../lib/firstScorecardYaml';

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
