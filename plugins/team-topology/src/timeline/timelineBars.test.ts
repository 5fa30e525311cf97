import { OrgTimeline } from '@kumiki/backstage-plugin-team-topology-common';
import { figuresOn, groupLanes, lanesOf } from './timelineBars';

const HELD = { acceptedBy: [], interimBy: [] };
const WORK = {
  mode: 'collaboration' as const,
  provider: 'group:default/a',
  others: ['group:default/b'],
};

const TIMELINE: OrgTimeline = {
  ...{ from: '2020-01-01', to: '2025-12-31', today: '2025-12-31' },
  teams: [
    {
      ref: 'group:default/a',
      title: 'Alpha',
      spans: [
        {
          from: '2020-01-01',
          to: '2023-01-01',
          title: 'Old',
          type: 'enabling',
        },
        { from: '2023-01-01', title: 'Alpha', type: 'platform' },
      ],
    },
  ],
  responsibilities: [
    {
      ref: 'responsibility:default/dns',
      title: 'DNS',
      spans: [{ from: '2020-01-01', state: 'dropped', ...HELD }],
    },
    {
      ref: 'responsibility:default/network',
      title: 'Network',
      spans: [
        { from: '2020-01-01', state: 'dropped', isDerived: true, ...HELD },
      ],
    },
  ],
  interactions: [
    {
      ref: 'teaminteraction:default/past',
      title: 'Past',
      spans: [
        { from: '2020-01-01', to: '2021-01-01', state: 'active', ...WORK },
        { from: '2021-01-01', state: 'ended', ...WORK },
      ],
    },
  ],
  capabilities: [],
  names: { 'group:default/b': 'Beta' },
  days: ['2021-01-01', '2023-01-01'],
};

describe('the lanes of a timeline', () => {
  const lanes = lanesOf(TIMELINE);

  it('go on until the day after the timeline, and know former names', () => {
    expect(lanes[0].bars).toMatchObject([
      {
        from: '2020-01-01',
        to: '2023-01-01',
        goesOn: false,
        formerName: 'Old',
      },
      { from: '2023-01-01', to: '2026-01-01', goesOn: true },
    ]);
    expect(lanes[0].bars[1]).not.toHaveProperty('formerName');
  });

  it('leave out what was over before the days in sight, and say so', () => {
    const shown = (from: string) =>
      groupLanes(lanes, {
        ...{ groups: ['interactions'], text: '', names: TIMELINE.names },
        range: { from, to: '2026-01-01' },
      });
    expect(shown('2020-06-01')).toMatchObject([
      { lanes: [{ title: 'Past' }], leftOut: 0 },
    ]);
    expect(shown('2024-01-01')).toEqual([
      { id: 'interactions', lanes: [], leftOut: 1 },
    ]);
  });

  it('are found by the names of the teams in them', () => {
    const [, , interactions] = groupLanes(lanes, {
      ...{ groups: [], text: 'beta', names: TIMELINE.names },
      range: { from: '2020-01-01', to: '2026-01-01' },
    });
    expect(interactions.lanes).toHaveLength(1);
  });

  it('are counted on a day; what follows from others is not counted again', () => {
    expect(figuresOn(lanes, '2020-06-01')).toEqual({
      ...{ teams: 1, dropped: 1, contested: 0, inForce: 1 },
    });
    expect(figuresOn(lanes, '2021-01-01').inForce).toBe(0);
    expect(figuresOn(lanes, '2019-01-01').teams).toBe(0);
  });
});
