import { asDate } from '../reading/days';
import { UnknownRecord } from '../reading/values';
import { EntityProblem } from './EntityProblem';
import { joinField } from './joinField';
import { quoteValue } from '../reading/quoteValue';

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
    const field = joinField(path, name);
    const first = `${joinField(path, 'since')} ${quoteValue(since)}`;
    const message = `${field} is ${quoteValue(
      date,
    )}, which is before ${first}; allowed: that day or later`;
    return [{ field, message }];
  });
}
