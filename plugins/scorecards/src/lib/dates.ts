const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day in the words of a language; a text that is no date stays as it is. */
export function formatDate(date: string, language: string): string {
  const time = CALENDAR_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return Number.isNaN(time)
    ? date
    : new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(time);
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
