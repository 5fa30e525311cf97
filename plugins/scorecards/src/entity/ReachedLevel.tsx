import { Flex, Text } from '@backstage/ui';
import { EntityScorecardReport } from '@kumiki/backstage-plugin-scorecards-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { IconText, PlainList } from '../ui/blocks';
import { CheckStateLabel } from '../ui/checkStates';
import { CoverageText } from '../ui/LevelDistribution';
import { LEVEL_OUTLINE, levelColor, titleOfLevel } from '../ui/levels';
import { useWords } from '../words/useWords';
import { progressToNext } from './checkProgress';

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

/** A part of all as a bar; the words beside it say the same. */
const ProgressBar = (props: { achieved: number; all: number }) => (
  <div
    aria-hidden="true"
    style={{
      height: 8,
      maxWidth: 420,
      overflow: 'hidden',
      borderRadius: 'var(--bui-radius-2)',
      background: 'var(--bui-border-2)',
    }}
  >
    <div
      style={{
        width: `${(100 * props.achieved) / Math.max(1, props.all)}%`,
        height: '100%',
        background: '#43a047',
      }}
    />
  </div>
);

/** The next level up: how far it is, and the checks that block it. */
export const NextLevel = (props: { report: EntityScorecardReport }) => {
  const { t, amount } = useWords();
  const { scorecard, next, checks } = props.report;
  const progress = progressToNext(props.report);
  if (!next || !progress) {
    return <Text>{t('entity.top')}</Text>;
  }
  return (
    <Flex direction="column" gap="2">
      <Text weight="bold">
        {t('entity.next', {
          level: titleOfLevel(scorecard.levels, next.level),
        })}
      </Text>
      <ProgressBar {...progress} />
      <Text variant="body-small">
        {t('entity.progress', {
          achieved: amount(progress.achieved),
          count: progress.all,
        })}
      </Text>
      {next.checks.length === 0 ? (
        <Text>{t('entity.nextNothing')}</Text>
      ) : (
        <PlainList label={t('entity.nextMissing')}>
          {next.checks.map(id => {
            const check = checks.find(it => it.check === id);
            return (
              <Flex key={id} align="center" gap="2">
                {check ? (
                  <CheckStateLabel state={check.state} />
                ) : (
                  <IconText
                    bold
                    icon={RiErrorWarningLine}
                    text={t('flag.invalid')}
                  />
                )}
                <Text as="span">{check?.title ?? id}</Text>
              </Flex>
            );
          })}
        </PlainList>
      )}
    </Flex>
  );
};
