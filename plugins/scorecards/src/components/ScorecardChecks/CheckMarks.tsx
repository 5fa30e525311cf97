import { Flex } from '@backstage/ui';
import {
  ScorecardCheckDetails,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  RiBarChartLine,
  RiErrorWarningLine,
  RiMegaphoneLine,
  RiPriceTag3Line,
  RiStackLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { titleOfLevel } from '../../lib/titleOfLevel';
import { IconText } from '../IconText';

/** Level and category of a check, to how many entities it applies, and whether it counts. */
export const CheckMarks = (props: {
  check: ScorecardCheckDetails;
  levels: readonly ScorecardLevel[];
}) => {
  const { t, date } = useWords();
  const { check, levels } = props;
  const { level, category, invalid, announced, enforceFrom, entities } = check;
  return (
    <Flex gap="4" style={{ flexWrap: 'wrap' }}>
      <IconText
        icon={RiBarChartLine}
        text={t('checks.level', { level: titleOfLevel(levels, level) })}
      />
      {category && (
        <IconText
          icon={RiPriceTag3Line}
          text={t('checks.category', { category })}
        />
      )}
      {entities !== undefined && (
        <IconText
          bold={entities === 0}
          icon={entities === 0 ? RiErrorWarningLine : RiStackLine}
          text={
            entities === 0
              ? t('checks.appliesToNone')
              : t('checks.appliesToCount', { count: entities })
          }
        />
      )}
      {invalid && (
        <IconText bold icon={RiErrorWarningLine} text={t('flag.invalid')} />
      )}
      {announced && enforceFrom && (
        <IconText
          icon={RiMegaphoneLine}
          text={t('flag.announced', { date: date(enforceFrom) })}
        />
      )}
    </Flex>
  );
};
