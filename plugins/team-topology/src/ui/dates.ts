import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';

/** A date in the words of a language; a text that is no date stays as it is. */
export function formatDate(date: string, language: string): string {
  return isExistingDate(date)
    ? new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(new Date(`${date}T00:00:00Z`))
    : date;
}

/** A moment in the words of a language and the reader's time zone. */
export function formatMoment(moment: string, language: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time)
    ? moment
    : new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(time);
}

/** The last date of a sorted list that lies before the given one. */
export function dateBefore(dates: string[], at: string): string | undefined {
  return dates.filter(date => date < at).at(-1);
}

/** The first date of a sorted list that lies after the given one. */
export function dateAfter(dates: string[], at: string): string | undefined {
  return dates.find(date => date > at);
}
