import { Text } from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestView } from '@kumiki/frontend-common';
import { useByGoldenPath } from '../../hooks/useByGoldenPath';
import { useWords } from '../../hooks/useWords';
import { Section } from '../Section';
import { GoldenPathTable } from './GoldenPathTable';

/**
 * A scorecard by the template, and its version, that generated the entities.
 * There is nothing to see, not even on its way, where no template did.
 */
export const GoldenPathSection = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const { scorecard } = props;
  const request = useByGoldenPath(scorecard.ref);
  const { value, error } = request;
  const isStamped = value?.rows.some(({ template }) => template);
  if (!isStamped && !error) {
    return null;
  }
  return (
    <Section title={t('goldenPaths.title')}>
      <RequestView request={request}>
        {({ rows }) => (
          <>
            <Text as="p" variant="body-small">
              {t('goldenPaths.description')}
            </Text>
            <GoldenPathTable levels={scorecard.levels} rows={rows} />
          </>
        )}
      </RequestView>
    </Section>
  );
};
