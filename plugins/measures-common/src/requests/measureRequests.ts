import {
  addDays,
  Calendar,
  mondayOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Span } from '../deliveries/Deliveries';
import { knownPart, KnownPart } from '../deliveries/knownPart';
import { MetricAnswer, UnknownReason } from '../deliveries/Metric';
import { eventKey } from '../events/uniqueEvents';
import { ServiceRequest } from '../events/Records';
import {
  answerOfRate,
  answerOfTimes,
  ReasonCounts,
  unknownAnswer,
} from '../numbers/answers';
import { quantile } from '../numbers/statistics';
import { findRepeatedNeeds } from './findRepeatedNeeds';
import { ConnectedRequests, RequestsReport, RequestWeek } from './Requests';

/**
 * Something that was got without asking: a template run that succeeded, or use
 * that a sender reported.
 * @public
 */
export interface SelfServiceUse {
  /** The Monday of the week in the organisation, `YYYY-MM-DD`. */
  week: string;
  count: number;
}

/**
 * What is measured of requests.
 * @public
 */
export interface RequestRecords {
  /** The full, lower-case ref of the capability that all of them are about; absent for all. */
  capability?: string;
  /** In any order; those with the channel `self-service` were not asked of anybody. */
  requests: readonly ServiceRequest[];
  /** In any order; several rows of a week are added up. */
  uses: readonly SelfServiceUse[];
  connected: ConnectedRequests;
}

/**
 * Requests and self-service over a span. The ratio is given only where both
 * sides are connected, and only over the time in which both are.
 *
 * @param options - the calendar decides which week a request is in
 * @public
 */
export function measureRequests(
  records: RequestRecords,
  options: { span: Span; calendar: Calendar },
): RequestsReport {
  const { capability, connected } = records;
  const { span, calendar } = options;
  const requests = [
    ...new Map(records.requests.map(it => [eventKey(it), it])).values(),
  ];
  const asked = requests.filter(({ channel }) => channel !== 'self-service');
  const known = knownPart(span, [['no-request-source', connected.requests]]);
  const weeks = countWeeks(requests, records.uses, connected, options);
  return {
    ...(capability !== undefined && { capability }),
    span,
    connected,
    weeks,
    selfServiceRatio: measureRatio(weeks, connected, span, calendar),
    timeToDone: measureTimeToDone(asked, known),
    oneOffShare: measureOneOffs(asked, known),
    repeatedNeeds: findRepeatedNeeds(asked, span),
  };
}

/** All weeks of the span; a side that was not connected for a whole week is not known in it. */
function countWeeks(
  requests: readonly ServiceRequest[],
  uses: readonly SelfServiceUse[],
  connected: ConnectedRequests,
  { span, calendar }: { span: Span; calendar: Calendar },
): RequestWeek[] {
  const byAsking = new Map<string, number>();
  const withoutAsking = new Map<string, number>();
  const add = (counts: Map<string, number>, week: string, count: number) =>
    counts.set(week, (counts.get(week) ?? 0) + count);
  for (const { openedAt, channel } of requests) {
    if (openedAt !== undefined && openedAt >= span.from && openedAt < span.to) {
      const week = mondayOf(calendar.dayAt(new Date(openedAt)));
      add(channel === 'self-service' ? withoutAsking : byAsking, week, 1);
    }
  }
  for (const { week, count } of uses) {
    add(withoutAsking, week, count);
  }
  const isKnown = (week: string, since: string | undefined) =>
    since !== undefined &&
    Date.parse(since) <
      calendar.endOf(addDays(week, 6) ?? week).getTime();
  return weeksOf(span, calendar).map(week => ({
    week,
    withoutAsking: isKnown(week, connected.selfService)
      ? withoutAsking.get(week) ?? 0
      : null,
    byAsking: isKnown(week, connected.requests)
      ? byAsking.get(week) ?? 0
      : null,
  }));
}

function weeksOf({ from, to }: Span, calendar: Calendar): string[] {
  const last = calendar.dayAt(new Date(Date.parse(to) - 1));
  const weeks: string[] = [];
  let week: string | undefined = mondayOf(calendar.dayAt(new Date(from)));
  while (week !== undefined && week <= last) {
    weeks.push(week);
    week = addDays(week, 7);
  }
  return weeks;
}

/** Over the weeks in which both sides were connected from the first day on. */
function measureRatio(
  weeks: readonly RequestWeek[],
  connected: ConnectedRequests,
  span: Span,
  calendar: Calendar,
): MetricAnswer {
  const known = knownPart(span, [
    ['no-request-source', connected.requests],
    ['no-self-service-source', connected.selfService],
  ]);
  if (known.isEmpty) {
    return unknownAnswer('share', known.unknown);
  }
  const begins = Math.max(
    Date.parse(connected.requests ?? ''),
    Date.parse(connected.selfService ?? ''),
  );
  const both = weeks.filter(
    ({ week }) => calendar.startOf(week).getTime() >= begins,
  );
  const count = both.reduce((sum, week) => sum + (week.withoutAsking ?? 0), 0);
  const byAsking = both.reduce((sum, week) => sum + (week.byAsking ?? 0), 0);
  return count + byAsking === 0
    ? unknownAnswer('share', [...known.unknown, { reason: 'no-requests' }])
    : answerOfRate({ count, n: count + byAsking }, known.unknown);
}

function measureTimeToDone(
  asked: readonly ServiceRequest[],
  known: KnownPart,
): MetricAnswer & { p90: number | null } {
  const opened = asked.filter(({ openedAt }) => isIn(known, openedAt));
  const reasons = new ReasonCounts();
  const seconds: number[] = [];
  for (const { openedAt = '', closedAt } of opened) {
    const took = (Date.parse(closedAt ?? '') - Date.parse(openedAt)) / 1000;
    if (closedAt === undefined) {
      reasons.add('still-open');
    } else if (took < 0) {
      reasons.add('clock-skew');
    } else {
      seconds.push(took);
    }
  }
  for (const { openedAt, closedAt } of asked) {
    if (openedAt === undefined && isIn(known, closedAt)) {
      reasons.add('no-start-time');
    }
  }
  const sorted = [...seconds].sort((one, other) => one - other);
  const unknown: UnknownReason[] = [
    ...known.unknown,
    ...noRequests(known, seconds.length),
    ...reasons.toReasons(),
  ];
  return {
    ...answerOfTimes(seconds, null, unknown),
    p90: sorted.length === 0 ? null : quantile(sorted, 0.9),
  };
}

function measureOneOffs(
  asked: readonly ServiceRequest[],
  known: KnownPart,
): MetricAnswer {
  const closed = asked.filter(({ closedAt }) => isIn(known, closedAt));
  const ended = closed.flatMap(({ outcome }) => outcome ?? []);
  const silent = closed.length - ended.length;
  const unknown: UnknownReason[] = [
    ...known.unknown,
    ...noRequests(known, closed.length),
    ...(silent > 0 ? [{ reason: 'no-outcome' as const, count: silent }] : []),
  ];
  const count = ended.filter(outcome => outcome === 'one-off').length;
  return ended.length === 0
    ? unknownAnswer('share', unknown)
    : answerOfRate({ count, n: ended.length }, unknown);
}

function noRequests(known: KnownPart, n: number): UnknownReason[] {
  return n === 0 && !known.isEmpty ? [{ reason: 'no-requests' }] : [];
}

function isIn({ from, to }: KnownPart, time: string | undefined): boolean {
  const at = Date.parse(time ?? '');
  return at >= from && at < to;
}
