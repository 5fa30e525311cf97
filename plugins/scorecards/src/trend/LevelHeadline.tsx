import { Flex, Text } from '@backstage/ui';
import {
  ScorecardLevel,
  ScorecardRollup,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { titleOfLevel } from '../ui/levels';
import { useWords } from '../words/useWords';
import { DeltaText } from './DeltaText';
import { headlineChange, headlineLevel, shareFrom } from './levelShare';

/** How a scorecard stands in one number, and how that changed. */
export const LevelHeadline = (props: {
  levels: readonly ScorecardLevel[];
  rollup: Pick<ScorecardRollup, 'entities' | 'levels'>;
  /** Day by day; absent while that is not known. */
  points?: TrendPoint[];
}) => {
  const { t, percent } = useWords();
  const { levels, rollup, points } = props;
  const level = headlineLevel(levels);
  const share = shareFrom(level?.id, levels, rollup);
  if (!level || share === undefined) {
    return <Text>{t('level.noEntities')}</Text>;
  }
  const change = points && headlineChange(levels, points);
  const title = titleOfLevel(levels, level.id);
  const isTop = levels.at(-1)?.id === level.id;
  return (
    <Flex direction="column" gap="1">
      <Flex align="baseline" gap="2" style={{ flexWrap: 'wrap' }}>
        <Text as="span" variant="title-medium" weight="bold">
          {percent(share)}
        </Text>
        <Text as="span" weight="bold">
          {t(isTop ? 'headline.at' : 'headline.orBetter', { level: title })}
        </Text>
      </Flex>
      {change ? (
        <DeltaText points={change.points} since={change.since} />
      ) : (
        points && (
          <Text as="span" variant="body-small">
            {t('delta.noHistory')}
          </Text>
        )
      )}
    </Flex>
  );
};
