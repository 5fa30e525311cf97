import { InputError } from '@backstage/errors';
import {
  isExistingDate,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { TeamApiChanges } from './TeamApiChanges';

/** Refuses to hold something until a day that has passed; whether it is a date at all is for the schema to say. */
export function refusePassedReviews(
  hold: TeamApiChanges['hold'],
  day: string,
): void {
  hold.forEach(({ reviewBy }, index) => {
    if (reviewBy && isExistingDate(reviewBy) && reviewBy < day) {
      throw new InputError(
        `hold[${index}].reviewBy is ${quoteValue(
          reviewBy,
        )}, which has passed; allowed: ${day} or later`,
      );
    }
  });
}
