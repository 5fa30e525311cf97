import { Flex, Text } from '@backstage/ui';
import { EntityScorecardReport } from '@kumiki/backstage-plugin-scorecards-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { titleOfLevel } from '../../lib/titleOfLevel';
import { CheckStateLabel } from '../CheckStateLabel';
import { IconText } from '../IconText';
import { PlainList } from '../PlainList';

/** The next level up and the checks that stand in its way. */
export const NextLevel = (props: { report: EntityScorecardReport }) => {
  const { t } = useWords();
  const { scorecard, next, checks } = props.report;
  if (!next) {
    return <Text>{t('entity.top')}</Text>;
  }
  return (
    <Flex direction="column" gap="2">
      <Text weight="bold">
        {t('entity.next', {
          level: titleOfLevel(scorecard.levels, next.level),
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
