import { InputError } from '@backstage/errors';

// Years and months have no fixed length, so an age cannot be told in them.
const DURATION =
  /^P(?=.)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/;

const MILLISECONDS = {
  weeks: 7 * 24 * 60 * 60_000,
  days: 24 * 60 * 60_000,
  hours: 60 * 60_000,
  minutes: 60_000,
  seconds: 1_000,
};

/**
 * How long an observation is good for.
 *
 * @param maxAge - an ISO 8601 duration in weeks, days, hours, minutes and seconds
 * @throws InputError where it is not such a duration, or zero
 * @public
 */
export function maxAgeInMilliseconds(maxAge: string): number {
  const parts = DURATION.exec(maxAge)?.groups ?? {};
  let sum = 0;
  for (const [unit, length] of Object.entries(MILLISECONDS)) {
    sum += Number(parts[unit] ?? 0) * length;
  }
  if (!(sum > 0 && Number.isSafeInteger(sum))) {
    throw new InputError(
      `maxAge must be an ISO 8601 duration in weeks, days, hours, minutes or seconds, such as P1D or PT12H; it is ${JSON.stringify(
        maxAge,
      )}`,
    );
  }
  return sum;
}
