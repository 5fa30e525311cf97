import { Flex, Text } from '@backstage/ui';
import {
  Coverage,
  ScorecardLevel,
  ScorecardRollup,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RiPieChartLine, RiQuestionLine } from '@remixicon/react';
import { useWords } from '../words/useWords';
import { IconText, PlainList } from './blocks';
import { LEVEL_OUTLINE, LevelShare, levelShares } from './levels';

/** The share of checks with a known result; shown beside every score. */
export const CoverageText = (props: { coverage: Coverage }) => {
  const { t, amount, percent } = useWords();
  const { known, all } = props.coverage;
  const isComplete = known >= all;
  return (
    <IconText
      icon={isComplete ? RiPieChartLine : RiQuestionLine}
      bold={!isComplete}
      text={
        all === 0
          ? t('coverage.nothing')
          : t('coverage.known', {
              known: amount(known),
              all: amount(all),
              share: percent(known / all),
            })
      }
    />
  );
};

// Entities without a level are hatched, to tell them from a pale level.
const HATCHED =
  'repeating-linear-gradient(45deg, transparent 0 3px, rgba(255, 255, 255, 0.55) 3px 5px)';

/** Levels as parts of a bar. The words beside it say the same. */
const LevelBar = (props: { shares: LevelShare[] }) => (
  <div
    aria-hidden="true"
    style={{
      display: 'flex',
      gap: 1,
      height: 10,
      minWidth: 96,
      overflow: 'hidden',
      borderRadius: 'var(--bui-radius-2)',
    }}
  >
    {props.shares
      .filter(({ count }) => count > 0)
      .map(({ id, title, count, color }) => (
        <span
          key={id}
          style={{
            flex: `${count} 1 3px`,
            backgroundColor: color,
            boxShadow: LEVEL_OUTLINE,
            backgroundImage: title === undefined ? HATCHED : undefined,
          }}
        />
      ))}
  </div>
);

/** The number of entities at each level, in words. */
export const LevelCountsList = (props: {
  shares: LevelShare[];
  /** One below the other instead of side by side. */
  column?: boolean;
}) => {
  const { t, amount } = useWords();
  const shares = props.shares.filter(({ count }) => count > 0);
  if (shares.length === 0) {
    return (
      <Text as="span" variant="body-small">
        {t('level.noEntities')}
      </Text>
    );
  }
  return (
    <PlainList inline={!props.column}>
      {shares.map(({ id, title, count, color }) => (
        <Flex key={id} align="center" gap="1">
          <span
            aria-hidden="true"
            style={{
              width: 8,
              height: 8,
              flexShrink: 0,
              backgroundColor: color,
              boxShadow: LEVEL_OUTLINE,
            }}
          />
          <Text as="span" variant="body-small">
            {t('level.count', {
              level: title ?? t('level.none'),
              total: amount(count),
            })}
          </Text>
        </Flex>
      ))}
    </PlainList>
  );
};

/** Entities by level as a bar and in words, with the coverage beside it. */
export const LevelDistribution = (props: {
  levels: readonly ScorecardLevel[];
  rollup: Pick<ScorecardRollup, 'levels' | 'coverage'>;
}) => {
  const { levels, rollup } = props;
  const shares = levelShares(levels, rollup.levels);
  return (
    <Flex direction="column" gap="1">
      <LevelBar shares={shares} />
      <LevelCountsList shares={shares} />
      <CoverageText coverage={rollup.coverage} />
    </Flex>
  );
};
