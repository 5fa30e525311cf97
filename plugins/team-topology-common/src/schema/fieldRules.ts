import { asDate } from '../reading/days';
import { toFullRef } from '../reading/refs';
import { asList, asRecord, asRecords, UnknownRecord } from '../reading/values';
import { joinField, KindProblem, NamedThing } from './EntityProblem';

/** An entity of a Kumiki kind, of which nothing but the envelope is sure. */
export interface KindContext {
  /** The full ref of the entity. */
  ref: string;
  namespace: string;
  spec: UnknownRecord;
}

/** A ref as it stands in an entity. */
export interface WrittenRef {
  field: string;
  /** What was written. */
  value: string;
  /** The full ref that it stands for. */
  ref: string;
}

/** Reads the ref in a field; an empty list where there is none that can be read. */
export function readRef(
  value: unknown,
  field: string,
  context: { defaultKind: string; defaultNamespace: string },
): WrittenRef[] {
  const ref = toFullRef(value, context);
  return typeof value === 'string' && ref !== undefined
    ? [{ field, value, ref }]
    : [];
}

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

/** Finds the refs in a list that name what an earlier one has named, however it was written. */
export function findRepetitions(
  refs: readonly WrittenRef[],
  what: NamedThing,
): KindProblem[] {
  const first = new Map<string, WrittenRef>();
  return refs.flatMap(written => {
    const earlier = first.get(written.ref);
    if (!earlier) {
      first.set(written.ref, written);
      return [];
    }
    const { field, value, ref } = written;
    const params = { value, ref, what, earlier: earlier.field };
    return [{ rule: 'repeated', field, params }];
  });
}

/** Finds the refs that name the thing itself where only another makes sense. */
export function findSelfReferences(
  refs: readonly WrittenRef[],
  self: { ref: string | undefined; what: NamedThing },
): KindProblem[] {
  return refs
    .filter(({ ref }) => ref === self.ref)
    .map(({ field, value, ref }) => ({
      rule: 'itself',
      field,
      params: { value, ref, what: self.what },
    }));
}
