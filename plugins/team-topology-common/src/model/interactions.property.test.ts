import * as fc from 'fast-check';
import { DAYS } from './__testUtils__/organisations';
import { firstPassedDate, interactionStateAt } from './interactions';
import { InteractionState } from './OrgModel';

const COURSE: InteractionState[] = ['planned', 'active', 'overdue', 'ended'];

const day = fc.constantFrom(...DAYS);

const interactionDates = fc.record(
  { since: day, until: day, reviewBy: day, ended: day },
  { requiredKeys: ['since'] },
);

describe('interactionStateAt', () => {
  it('never goes back: planned, active, overdue, ended', () => {
    fc.assert(
      fc.property(interactionDates, dates => {
        const course = DAYS.map(at =>
          COURSE.indexOf(interactionStateAt(dates, at)),
        );
        expect(course).toStrictEqual([...course].sort());
      }),
    );
  });

  it('is overdue exactly where a date has passed, and says which', () => {
    fc.assert(
      fc.property(interactionDates, day, (dates, at) => {
        const state = interactionStateAt(dates, at);
        const passed = firstPassedDate(dates, at);
        expect(state === 'overdue').toBe(
          at >= dates.since &&
            (dates.ended === undefined || at < dates.ended) &&
            passed !== undefined,
        );
        expect(passed === undefined || passed < at).toBe(true);
      }),
    );
  });
});
