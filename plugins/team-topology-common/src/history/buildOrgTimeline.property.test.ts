import * as fc from 'fast-check';
import { buildOrgModel } from '../model/buildOrgModel';
import { frictionIn } from '../model/friction';
import { isSame } from '../changes/recordsOf';
import {
  histories,
  SAMPLES,
  STATES,
  TODAY,
  versionsOf,
} from './__testUtils__/histories';
import { buildOrgTimeline, buildOrgTimelineInTurns } from './buildOrgTimeline';
import { TimelineLane, TimelineSpan } from './OrgTimeline';

const SINCE = STATES[0];

const on = <T extends TimelineSpan>(
  lanes: readonly TimelineLane<T>[],
  day: string,
) =>
  lanes
    .flatMap(({ ref, spans }) =>
      spans
        .filter(({ from, to }) => from <= day && (to === undefined || day < to))
        .map(span => ({ ref, span })),
    )
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));

describe('buildOrgTimeline', () => {
  it('says on every day what the model of that day says', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom(...SAMPLES), (states, day) => {
        const latest = [...STATES].reverse().findIndex(from => from <= day);
        const isKnown = latest >= 0;
        const entities = isKnown ? states[2 - latest] : states[2];
        const model = buildOrgModel(entities, {
          ...{ at: day, today: TODAY },
          ...(isKnown && {
            past: { basis: 'recorded', unknownKinds: new Set<string>() },
          }),
        });
        const timeline = buildOrgTimeline(versionsOf(states), {
          ...{ from: '2020-01-01', to: TODAY, today: TODAY },
          recordedSince: SINCE,
          teams: new Set(
            model.teams.filter(it => !it.isGrouping).map(({ ref }) => ref),
          ),
          groupings: new Set(model.groupings.map(({ ref }) => ref)),
        });

        const teams = new Map(
          on(timeline.teams, day).map(({ ref, span }) => [ref, span.type]),
        );
        expect(
          model.teams
            .filter(({ isGrouping }) => !isGrouping)
            .filter(({ ref, type }) => teams.get(ref) !== type),
        ).toEqual([]);
        // A group that only contains teams is none.
        const isTeam = new Set(model.teams.map(({ ref }) => ref));
        expect(
          model.groupings.filter(
            ({ ref }) => teams.has(ref) && !isTeam.has(ref),
          ),
        ).toEqual([]);
        expect(
          on(timeline.responsibilities, day).map(({ ref, span }) => [
            ...[ref, span.state, span.owner, span.acceptedBy, span.interimBy],
          ]),
        ).toEqual(
          model.responsibilities.map(it => [
            ...[it.ref, it.state, it.owner, it.acceptedBy, it.interimBy],
          ]),
        );
        expect(
          on(timeline.interactions, day).map(({ ref, span }) => [
            ...[ref, span.state, span.mode, span.provider, span.others],
            span.friction,
          ]),
        ).toEqual(
          model.interactions
            // What was planned on a day of which nothing is known, nobody knows.
            .filter(({ state }) => isKnown || state !== 'planned')
            .map(it => [
              ...[it.ref, it.state, it.mode, it.from, it.to],
              frictionIn(it)?.level,
            ]),
        );
        expect(
          on(timeline.capabilities, day).map(({ ref, span }) => [
            ...[ref, span.verdict, span.owner],
          ]),
        ).toEqual(
          model.capabilities.map(it => [...[it.ref, it.verdict, it.owner]]),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is the same in turns, which others have all the time', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), async states => {
        const versions = versionsOf(states);
        const options = {
          ...{ from: '2023-01-01', to: TODAY, today: TODAY },
          ...{ recordedSince: SINCE, teams: new Set<string>() },
          groupings: new Set<string>(),
        };
        const take = jest.fn(async () => {});
        const timeline = await buildOrgTimelineInTurns(versions, options, {
          isDue: true,
          take,
        });
        expect(timeline).toEqual(buildOrgTimeline(versions, options));
        expect(take.mock.calls.length).toBeGreaterThanOrEqual(versions.length);
      }),
      { numRuns: 30 },
    );
  });

  it('has no spans that overlap, are empty, or follow one that is the same', () => {
    fc.assert(
      fc.property(histories(), states => {
        const { teams, responsibilities, interactions, capabilities } =
          buildOrgTimeline(versionsOf(states), {
            ...{ from: '2023-01-01', to: TODAY, today: TODAY },
            ...{ recordedSince: SINCE, teams: new Set<string>() },
            groupings: new Set<string>(),
          });
        const lanes: TimelineLane<TimelineSpan>[] = [
          ...[...teams, ...responsibilities, ...interactions, ...capabilities],
        ];
        for (const { spans } of lanes) {
          const wrong = spans.filter(({ from, to, ...value }, at) => {
            const { from: begins, to: _, ...after } = spans[at + 1] ?? {};
            const isEmpty = to !== undefined && from >= to;
            const goesOn = to === undefined && begins !== undefined;
            const overlaps = to !== undefined && begins && begins < to;
            return (
              isEmpty ||
              goesOn ||
              overlaps ||
              (begins === to && to && isSame(after, value))
            );
          });
          expect(wrong).toEqual([]);
        }
      }),
    );
  });
});
