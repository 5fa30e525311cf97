import { useWords } from '../ui/useWords';
import { formatSeconds } from './formatSeconds';
import { RunSum } from './sumRuns';

/** Sums of runs in the columns of a table. */
export function useRunCells(): {
  columns: string[];
  valuesOf(sum: RunSum): string[];
  /** The median duration; that it is not known, where it is not. */
  durationOf(sum: RunSum): string;
  shareOf(sum: RunSum): string;
} {
  const { t, language, percent, amount } = useWords();
  const shareOf = ({ successShare }: RunSum) =>
    successShare === undefined
      ? t('capabilityTab.selfService.unknown')
      : percent(successShare);
  const durationOf = ({ medianSeconds, exactDuration }: RunSum) => {
    if (medianSeconds === undefined) {
      return t('capabilityTab.selfService.unknown');
    }
    const duration = formatSeconds(medianSeconds, language);
    return exactDuration
      ? duration
      : t('capabilityTab.selfService.about', { duration });
  };
  return {
    columns: [
      t('capabilityTab.selfService.runs'),
      t('capabilityTab.selfService.succeeded'),
      t('capabilityTab.selfService.failed'),
      t('capabilityTab.selfService.cancelled'),
      t('capabilityTab.selfService.going'),
      t('capabilityTab.selfService.successShare'),
      t('capabilityTab.selfService.duration'),
    ],
    valuesOf: sum => [
      amount(sum.runs),
      amount(sum.succeeded),
      amount(sum.failed),
      amount(sum.cancelled),
      amount(sum.going),
      shareOf(sum),
      durationOf(sum),
    ],
    durationOf,
    shareOf,
  };
}
