import { IndexedEntity } from '../model/EntityIndex';
import { addDays, asDate } from '../reading/days';
import { asRecord, asRecords, UnknownRecord } from '../reading/values';

/** On these it is already something else. */
const FIRST_DAYS = ['since', 'founded', 'ended'];

/** On these it is still the same; on the day after it may not be. */
const LAST_DAYS = ['until', 'reviewBy'];

/**
 * The days on which an entity may mean something else than the day before
 * because of the dates that it declares. It may mean the same, too.
 */
export function declaredDays({ spec }: IndexedEntity): string[] {
  return [spec, ...asRecords(spec.interim), asRecord(spec.friction)].flatMap(
    record => (record ? daysIn(record) : []),
  );
}

function daysIn(record: UnknownRecord): string[] {
  return [
    ...FIRST_DAYS.map(field => asDate(record[field])),
    ...LAST_DAYS.map(field => dayAfter(asDate(record[field]))),
  ].flatMap(day => day ?? []);
}

function dayAfter(day: string | undefined): string | undefined {
  return day === undefined ? undefined : addDays(day, 1);
}
