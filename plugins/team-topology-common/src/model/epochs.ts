import { addDays, asDate } from '../reading/days';
import { readOnce } from '../reading/readOnce';
import { sortedUnique } from '../reading/refs';
import { asRecord } from '../reading/values';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import { interactionStateAt, readInteraction } from './interactions';
import { buildOptOut } from './optOuts';
import { interimStateAt, TeamDeclaration, TeamDeclarations } from './teamApis';

/** Any date will do to read what does not depend on the date. */
const ANY_DATE = '1970-01-01';

const epochsOfInteraction = readOnce((entity: IndexedEntity): string[] => {
  const dates = readInteraction(entity, ANY_DATE);
  if (!dates) {
    return [];
  }
  const { since, until, reviewBy, ended } = dates;
  const days = [since, after(until), after(reviewBy), ended];
  const noticed = asDate(asRecord(entity.spec.friction)?.since);
  return [
    ...changes(days, day => interactionStateAt(dates, day)),
    ...changes([noticed], day => readInteraction(entity, day)?.friction?.level),
  ];
});

const epochsOfTeam = readOnce(
  ({ founded, interim }: TeamDeclaration): string[] => [
    ...(founded === undefined ? [] : [founded]),
    ...interim.flatMap(dates =>
      changes([dates.since, after(dates.reviewBy)], day =>
        interimStateAt(dates, day),
      ),
    ),
  ],
);

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
    epochsOfInteraction(entity).forEach(day => epochs.push(day));
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
  for (const declaration of byTeam.values()) {
    epochsOfTeam(declaration).forEach(day => epochs.push(day));
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
