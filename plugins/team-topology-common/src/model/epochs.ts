import { addDays, asDate } from '../reading/days';
import { sortedUnique } from '../reading/refs';
import { asRecord } from '../reading/values';
import { EntityIndex } from './EntityIndex';
import { interactionStateAt, readInteraction } from './interactions';
import { buildOptOut } from './optOuts';
import { interimStateAt, TeamDeclarations } from './teamApis';

/** Any date will do to read what does not depend on the date. */
const ANY_DATE = '1970-01-01';

/**
 * The days on which the model becomes another one than the day before. The
 * last day of an interaction is not among them, the day after it is.
 */
export function buildEpochs(
  index: EntityIndex,
  { byTeam }: TeamDeclarations,
): string[] {
  const epochs: string[] = [];
  for (const entity of index.ofKind('teaminteraction')) {
    const dates = readInteraction(entity, ANY_DATE);
    if (dates) {
      const { since, until, reviewBy, ended } = dates;
      const days = [since, after(until), after(reviewBy), ended];
      epochs.push(...changes(days, day => interactionStateAt(dates, day)));
      const noticed = asDate(asRecord(entity.spec.friction)?.since);
      epochs.push(
        ...changes(
          [noticed],
          day => readInteraction(entity, day)?.friction?.level,
        ),
      );
    }
  }
  for (const entity of index.ofKind('optout')) {
    const optOut = buildOptOut(entity, index, ANY_DATE);
    if (optOut) {
      epochs.push(
        ...changes(
          [optOut.since, after(optOut.reviewBy)],
          day => buildOptOut(entity, index, day)?.state,
        ),
      );
    }
  }
  for (const { founded, interim } of byTeam.values()) {
    epochs.push(...(founded === undefined ? [] : [founded]));
    for (const dates of interim) {
      const days = [dates.since, after(dates.reviewBy)];
      epochs.push(...changes(days, day => interimStateAt(dates, day)));
    }
  }
  return sortedUnique(epochs);
}

function after(lastDay: string | undefined): string | undefined {
  return lastDay === undefined ? undefined : addDays(lastDay, 1);
}

function changes(
  days: readonly (string | undefined)[],
  stateOn: (day: string) => string | undefined,
): string[] {
  return days.flatMap(day => {
    const dayBefore = day === undefined ? undefined : addDays(day, -1);
    const isChange =
      day !== undefined &&
      (dayBefore === undefined || stateOn(dayBefore) !== stateOn(day));
    return isChange ? [day] : [];
  });
}
