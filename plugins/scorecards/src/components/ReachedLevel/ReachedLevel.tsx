import { Flex, Text } from '@backstage/ui';
import { EntityScorecardReport } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { LEVEL_OUTLINE, levelColor } from '../../lib/levelColor';
import { CoverageText } from '../CoverageText';

/** The level that an entity reached, in words, with its coverage beside it. */
export const ReachedLevel = (props: {
  report: Pick<EntityScorecardReport, 'scorecard' | 'result' | 'levelSince'>;
}) => {
  const { t, timestamp } = useWords();
  const { scorecard, result, levelSince } = props.report;
  const { levels } = scorecard;
  const index = levels.findIndex(({ id }) => id === result.level);
  const level = levels.at(index < 0 ? levels.length : index);
  return (
    <Flex align="center" gap="4" style={{ flexWrap: 'wrap' }}>
      <Flex align="center" gap="2">
        <span
          aria-hidden="true"
          style={{
            width: 12,
            height: 12,
            borderRadius: '50%',
            backgroundColor: levelColor(level, index, levels.length),
            boxShadow: LEVEL_OUTLINE,
          }}
        />
        <Text as="span" weight="bold">
          {level ? level.title ?? level.id : t('entity.noLevel')}
        </Text>
        {levelSince && (
          <Text as="span" variant="body-small">
            {t('entity.levelSince', { date: timestamp(levelSince) })}
          </Text>
        )}
      </Flex>
      <CoverageText coverage={result.coverage} />
    </Flex>
  );
};
