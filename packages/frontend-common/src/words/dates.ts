import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';

/** Making one takes a hundred times as long as using it, and a page has thousands of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  language: string,
  kind: 'day' | 'moment',
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${kind} ${language}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, options);
    formats.set(key, format);
  }
  return format;
}

/** A day in the words of a language; a text that is not a date stays as it is. */
export function formatDate(date: string, language: string): string {
  return isExistingDate(date)
    ? formatOf(language, 'day', {
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
    : formatOf(language, 'moment', {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(time);
}
