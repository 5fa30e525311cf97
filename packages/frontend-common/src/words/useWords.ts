import { useApi } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  TranslationFunction,
  TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  formatDuration,
  formatPercent,
  ListKind,
  listFormat,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';
import { formatDate, formatTimestamp } from './dates';

/**
 * Texts, dates and amounts in the language of the app.
 * @public
 */
export interface Words<TMessages extends { [key in string]: string }> {
  t: TranslationFunction<TMessages>;
  language: string;
  /** A day such as “Jan 15, 2024”. */
  date(date: string): string;
  /** A timestamp such as “Jan 15, 2024, 10:30”, in the reader's time zone. */
  timestamp(timestamp: string): string;
  /** An ISO 8601 duration such as “1 day”. */
  duration(duration: string): string;
  /** A share of one such as “40%”; never rounded up to all of it. */
  percent(share: number): string;
  /** An amount such as “1,200”. */
  amount(value: number): string;
  /** Things such as “a, b, c”. */
  list(items: Iterable<string>, kind?: ListKind): string;
}

/**
 * The texts of a plugin, and everything else that depends on the language of the app.
 * @public
 */
export function useWords<TMessages extends { [key in string]: string }>(
  translation: TranslationRef<string, TMessages>,
): Words<TMessages> {
  const { t } = useTranslationRef(translation);
  const language = useLanguage();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
    return {
      t,
      language,
      date: date => formatDate(date, language),
      timestamp: timestamp => formatTimestamp(timestamp, language),
      duration: duration => formatDuration(duration, language),
      percent: share => formatPercent(share, language),
      amount: value => numbers.format(value),
      list: (items, kind) => listFormat(language, kind).format(items),
    };
  }, [t, language]);
}

/** The language of the app, as in `en` or `ja`. */
function useLanguage(): string {
  const api = useApi(appLanguageApiRef);
  const language$ = useMemo(() => api.language$(), [api]);
  return useObservable(language$, api.getLanguage()).language;
}
