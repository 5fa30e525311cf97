import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  formatDuration,
  formatPercent,
  ListKind,
  listFormat,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { teamTopologyTranslationRef } from '../translation';
import { formatDate, formatMoment } from './dates';
import { useLanguage } from './useLanguage';

/** Texts, dates and amounts in the language of the app. */
export interface Words {
  t: TranslationFunction<typeof teamTopologyTranslationRef.T>;
  language: string;
  /** A date such as “Jan 15, 2024”. */
  date(date: string): string;
  /** A moment such as “Jan 15, 2024, 10:30”, by the reader's own clock. */
  moment(moment: string): string;
  /** An ISO 8601 duration such as “1 day”. */
  duration(duration: string): string;
  /** A share of one such as “40%”; never rounded up to all of it. */
  percent(share: number): string;
  /** An amount such as “1,200”. */
  amount(value: number): string;
  /** Things such as “a, b, c”. */
  list(items: Iterable<string>, kind?: ListKind): string;
}

/** What the app's language says. */
export function useWords(): Words {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const language = useLanguage();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
    return {
      t,
      language,
      date: date => formatDate(date, language),
      moment: moment => formatMoment(moment, language),
      duration: duration => formatDuration(duration, language),
      percent: share => formatPercent(share, language),
      amount: value => numbers.format(value),
      list: (items, kind) => listFormat(language, kind).format(items),
    };
  }, [t, language]);
}
