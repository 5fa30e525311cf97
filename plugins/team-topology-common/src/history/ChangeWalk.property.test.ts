import * as fc from 'fast-check';
import { applyOrgChanges } from '../changes/diffOrgModels';
import { compareOrgModels } from '../changes/OrgDiff';
import { recordsOf } from '../changes/recordsOf';
import { buildOrgModel } from '../model/buildOrgModel';
import { withhold } from '../model/withhold';
import { addDays } from '../reading/days';
import {
  histories,
  SAMPLES,
  STATES,
  TODAY,
  versionsOf,
} from './__testUtils__/histories';
import { ChangeWalk } from './ChangeWalk';
import { EntityVersion } from './EntityVersion';
import { OrgHistory } from './OrgHistory';
import { withholdVersions } from './withholdVersions';

const [SINCE] = STATES;
const historyOf = (versions: readonly EntityVersion[]) =>
  OrgHistory.create(versions, { today: TODAY, recordedSince: SINCE });
const walkAll = (history: OrgHistory, range: { from: string; to: string }) => {
  const walk = ChangeWalk.through(history);
  return history
    .daysWithin(range)
    .reverse()
    .map(day => walk.changesOn(day))
    .filter(({ changes }) => changes.length > 0);
};

describe('ChangeWalk, whatever the organisation', () => {
  it('tells changes that make the last state of the first', () => {
    fc.assert(
      fc.property(
        histories(),
        fc.constantFrom(...SAMPLES.filter(day => day >= SINCE)),
        (states, to) => {
          const history = historyOf(versionsOf(states));
          const days = walkAll(history, { from: SINCE, to });
          const [first, last] = [history.modelOn(SINCE), history.modelOn(to)];
          const made = [...days]
            .reverse()
            .reduce(
              (records, { changes }) => applyOrgChanges(records, changes),
              recordsOf(first),
            );
          expect(made).toEqual(recordsOf(last));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells of every day on which it is another one, and of no other', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom(...SAMPLES), (states, day) => {
        const history = historyOf(versionsOf(states));
        const dayBefore = addDays(day, -1) ?? day;
        const { changes: expected } = compareOrgModels(
          history.modelOn(dayBefore),
          history.modelOn(day),
        );
        const [found] = walkAll(history, { from: dayBefore, to: day });
        // Of the first day of which anything is known, nothing is claimed.
        expect(found?.changes ?? []).toEqual(day === SINCE ? [] : expected);
      }),
      { numRuns: 400 },
    );
  });

  it('reads each day as the model of what was recorded then', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom(...SAMPLES), (states, at) => {
        const latest = STATES.findLastIndex(from => from <= at);
        const model = buildOrgModel(states[latest] ?? states[2], {
          ...{ at, today: TODAY },
          ...(latest >= 0 && {
            past: { basis: 'recorded', unknownKinds: new Set<string>() },
          }),
        });
        expect(recordsOf(historyOf(versionsOf(states)).modelOn(at))).toEqual(
          recordsOf(model),
        );
      }),
    );
  });

  it('tells of hidden entities as if they had never been there', () => {
    const refs = [
      'group:default/a',
      'responsibility:default/b',
      'teamapi:default/c',
    ];
    fc.assert(
      fc.property(histories(), fc.subarray(refs), (states, hiddenRefs) => {
        const hidden = new Set(hiddenRefs);
        const shown = withholdVersions(versionsOf(states), hidden);
        const without = versionsOf(states.map(it => withhold(it, hidden)));
        const [history, expected] = [historyOf(shown), historyOf(without)];
        const range = { from: '2023-01-01', to: TODAY };
        expect(history.daysWithin(range)).toEqual(expected.daysWithin(range));
        expect(walkAll(history, range)).toEqual(walkAll(expected, range));
      }),
    );
  });
});
