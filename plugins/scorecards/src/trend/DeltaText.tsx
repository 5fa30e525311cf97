import {
  RiArrowDownLine,
  RiArrowRightLine,
  RiArrowUpLine,
} from '@remixicon/react';
import { IconText } from '../ui/blocks';
import { useWords } from '../words/useWords';

/** By how many percentage points something changed, and since when. */
export const DeltaText = (props: { points: number; since: string }) => {
  const { t, date, amount } = useWords();
  const { points, since } = props;
  const day = { since: date(since) };
  if (points === 0) {
    return <IconText icon={RiArrowRightLine} text={t('delta.none', day)} />;
  }
  return (
    <IconText
      bold
      icon={points > 0 ? RiArrowUpLine : RiArrowDownLine}
      text={t(points > 0 ? 'delta.up' : 'delta.down', {
        points: amount(Math.abs(points)),
        ...day,
      })}
    />
  );
};
