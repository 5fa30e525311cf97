import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';

/** A day in the words of a language; a text that is not a date stays as it is. */
export function formatDate(date: string, language: string): string {
  return isExistingDate(date)
    ? new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(new Date(`${date}T00:00:00Z`))
    : date;
}

/** A timestamp in the words of a language and the reader's time zone. */
export function formatTimestamp(timestamp: string, language: string): string {
  const time = Date.parse(timestamp);
  return Number.isNaN(time)
    ? timestamp
    : new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(time);
}
