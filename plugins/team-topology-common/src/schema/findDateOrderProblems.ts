import { asDate } from '../reading/days';
import { UnknownRecord } from '../reading/values';
import { KindProblem } from './KindProblem';
import { joinField } from './joinField';

/** Finds the dates that are before the first day. */
export function findDateOrderProblems(
  record: UnknownRecord,
  path: string,
  names: string[],
): KindProblem[] {
  const since = asDate(record.since);
  if (since === undefined) {
    return [];
  }
  return names.flatMap(name => {
    const date = asDate(record[name]);
    if (date === undefined || date >= since) {
      return [];
    }
    const field = joinField(path, name);
    const sinceField = joinField(path, 'since');
    const params = { value: date, since, sinceField };
    return [{ rule: 'before-first-day', field, params }];
  });
}
