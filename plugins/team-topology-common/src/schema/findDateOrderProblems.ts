import { asDate } from '../reading/days';
import { UnknownRecord } from '../reading/values';
import { EntityProblem } from './EntityProblem';
import { joinField } from './joinField';

/** Finds the dates that are before the first day. */
export function findDateOrderProblems(
  record: UnknownRecord,
  path: string,
  names: string[],
): EntityProblem[] {
  const since = asDate(record.since);
  if (since === undefined) {
    return [];
  }
  return names.flatMap(name => {
    const date = asDate(record[name]);
    if (date === undefined || date >= since) {
      return [];
    }
    const params = { value: date, since, sinceField: joinField(path, 'since') };
    const field = joinField(path, name);
    return [{ rule: 'before-first-day', field, params }];
  });
}
