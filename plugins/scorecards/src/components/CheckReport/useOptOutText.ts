import { ReportedCheck } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { nameOfRef } from '../../lib/nameOfRef';

/** What the opt-out from a check's capability means, in the language of the app. */
export function useOptOutText(
  check: Pick<ReportedCheck, 'optOut' | 'withheld'>,
): string | undefined {
  const { t, date } = useWords();
  const { optOut, withheld } = check;
  if (!optOut) {
    return withheld?.includes('optOut') ? t('optOut.notVisible') : undefined;
  }
  const { capability, reviewBy, state } = optOut;
  const words = { capability: nameOfRef(capability) };
  if (state === 'orphaned') {
    return t('optOut.orphaned', words);
  }
  return reviewBy
    ? t(`optOut.${state}On`, { ...words, date: date(reviewBy) })
    : t(`optOut.${state}`, words);
}
