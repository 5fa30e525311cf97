import { asDate } from '../reading/days';
import { asList, asRecord, asRecords, UnknownRecord } from '../reading/values';
import { KindContext } from './KindContext';
import { KindProblem } from './KindProblem';

/** What is known about the time at which an entity is written. */
export interface WritingTime {
  /** The day in the organisation, `YYYY-MM-DD`. */
  today: string;
  /** The spec as it was before; a day that was in it is not asked for again. */
  before?: UnknownRecord;
}

/** Finds planned ends and reviews that lie in the past when somebody writes them down. */
export function findPassedDays(
  record: UnknownRecord,
  {
    path,
    names,
    before,
  }: {
    path: string;
    names: string[];
    before?: UnknownRecord;
  },
  today: string,
): KindProblem[] {
  return names.flatMap(name => {
    const value = asDate(record[name]);
    return value !== undefined &&
      value < today &&
      record[name] !== before?.[name]
      ? [
          {
            rule: 'has-passed' as const,
            field: `${path}.${name}`,
            params: { value, today },
          },
        ]
      : [];
  });
}

/** The planned days of an interaction. One that has ended is past, and may say so. */
export function findPassedDaysOfInteraction(
  { spec }: KindContext,
  { today, before }: WritingTime,
): KindProblem[] {
  return spec.ended === undefined
    ? findPassedDays(
        spec,
        { path: 'spec', names: ['until', 'reviewBy'], before },
        today,
      )
    : [];
}

/** The days by which a team looks again at what it holds for the time being. */
export function findPassedDaysOfTeamApi(
  { spec }: KindContext,
  { today, before }: WritingTime,
): KindProblem[] {
  const earlier = asRecords(before?.interim);
  return asList(spec.interim).flatMap((item, index) => {
    const record = asRecord(item) ?? {};
    const { responsibility } = record;
    return findPassedDays(
      record,
      {
        path: `spec.interim[${index}]`,
        names: ['reviewBy'],
        before: earlier.find(it => it.responsibility === responsibility),
      },
      today,
    );
  });
}
