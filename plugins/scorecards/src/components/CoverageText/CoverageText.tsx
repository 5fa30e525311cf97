import { Coverage } from '@kumiki/backstage-plugin-scorecards-common';
import { RiPieChartLine, RiQuestionLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { IconText } from '../IconText';

/** How much of what is asked is known; stands beside every score. */
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
