import {
  addDays,
  ChangeLanguage,
  CHANGE_LANGUAGES,
  OrgChange,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * The date to compare with where nobody has chosen one: a year before the later
 * one, or the first day on which something happened where that is later.
 *
 * @param until - the later date, `YYYY-MM-DD`
 * @param epochs - the days on which something happened, sorted
 */
export function defaultSince({ at, epochs }: Pick<OrgModel, 'at' | 'epochs'>) {
  const yearBefore = addDays(at, -365) ?? at;
  const [first = yearBefore] = epochs;
  return first > yearBefore && first < at ? first : yearBefore;
}

/** The language of the sentences; English where there are none in that of the app. */
export function changeLanguage(language: string): ChangeLanguage {
  return CHANGE_LANGUAGES.find(item => item === language) ?? 'en';
}

/** Whether a change is about something, or names it. */
export function mentions(change: OrgChange, ref: string): boolean {
  const isNamed = (value: unknown): boolean =>
    value === ref ||
    (typeof value === 'object' &&
      value !== null &&
      Object.values(value).some(isNamed));
  return change.ref === ref || isNamed(change.before) || isNamed(change.after);
}
