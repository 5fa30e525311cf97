import { useCallback } from 'react';
import { useWords } from '../ui/useWords';
import { AxisTick } from './timeAxis';

/** What is written at a day of the axis, as long as its unit needs. */
export function useTickWords(): (tick: AxisTick) => string {
  const { t, language } = useWords();
  return useCallback(
    ({ day, unit }: AxisTick) => {
      const time = Date.parse(`${day}T00:00:00Z`);
      const said = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, {
          ...options,
          timeZone: 'UTC',
        }).format(time);
      const year = said({ year: 'numeric' });
      const isFirst = day.endsWith('-01-01');
      switch (unit) {
        case 'year':
          return year;
        case 'quarter':
          return isFirst
            ? year
            : t('timeline.quarter', {
                quarter: String(Math.ceil(Number(day.slice(5, 7)) / 3)),
                year,
              });
        case 'month':
          return isFirst ? year : said({ month: 'short' });
        default:
          return said({ month: 'short', day: 'numeric' });
      }
    },
    [t, language],
  );
}
