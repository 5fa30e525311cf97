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
import { formatAge } from '../lib/formatAge';
import { formatDate, formatMoment } from '../lib/dates';
import { formatQuantity } from '../lib/formatQuantity';
import { scorecardsTranslationRef } from '../translation';
import { useLanguage } from './useLanguage';

/** Texts, dates and amounts in the language of the app. */
export interface Words {
  t: TranslationFunction<typeof scorecardsTranslationRef.T>;
  language: string;
  /** A day such as “Jan 15, 2024”. */
  date(date: string): string;
  /** A moment such as “Jan 15, 2024, 10:30”. */
  moment(moment: string): string;
  /** Milliseconds such as “3 days”. */
  age(milliseconds: number): string;
  /** A share of one such as “40%”; never rounded up to all of it. */
  percent(share: number): string;
  /** An amount such as “1,200”. */
  amount(value: number): string;
  /** A number with its unit, such as “12 minutes”. */
  quantity(value: number, unit: string): string;
  /** An ISO 8601 duration such as “1 day”. */
  duration(duration: string): string;
  /** Things such as “a, b, c”. */
  list(items: Iterable<string>, kind?: ListKind): string;
}

/** What the app's language says. */
export function useWords(): Words {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const language = useLanguage();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
    return {
      t,
      language,
      date: date => formatDate(date, language),
      moment: moment => formatMoment(moment, language),
      age: milliseconds => formatAge(milliseconds, language),
      percent: share => formatPercent(share, language),
      amount: value => numbers.format(value),
      quantity: (value, unit) => formatQuantity(value, unit, language),
      duration: duration => formatDuration(duration, language),
      list: (items, kind) => listFormat(language, kind).format(items),
    };
  }, [t, language]);
}
