const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a date that exists, such as `2026-02-28`. */
export function isCalendarDate(text: string): boolean {
  const match = CALENDAR_DATE.exec(text);
  if (!match) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  );
}

/** A date in the words of a language; a text that is no date stays as it is. */
export function formatDate(date: string, language: string): string {
  return isCalendarDate(date)
    ? new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(new Date(`${date}T00:00:00Z`))
    : date;
}

/** The last date of a sorted list that lies before the given one. */
export function dateBefore(dates: string[], at: string): string | undefined {
  return dates.filter(date => date < at).at(-1);
}

/** The first date of a sorted list that lies after the given one. */
export function dateAfter(dates: string[], at: string): string | undefined {
  return dates.find(date => date > at);
}
