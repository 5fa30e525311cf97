import {
  OrgTimeline,
  TimelineLane,
} from '@kumiki/backstage-plugin-team-topology-common';
import { screen, waitFor } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { Timeline } from './Timeline';

const YEARS = ['2021', '2022', '2023', '2024', '2025'];

/** Lanes with a span a year, the last of which goes on. */
function lanes<T extends object>(kind: string, count: number, value: T) {
  return Array.from({ length: count }, (_, index) => ({
    ref: `${kind}:default/${kind}-${index}`,
    title: `${kind} ${index}`,
    spans: YEARS.map((year, at) => ({
      from: `${year}-01-01`,
      ...(YEARS[at + 1] && { to: `${YEARS[at + 1]}-01-01` }),
      basis: 'recorded' as const,
      ...value,
    })),
  })) satisfies TimelineLane<T & { from: string }>[];
}

const TIMELINE: OrgTimeline = {
  ...{ from: '2021-01-01', to: '2025-12-31', today: '2025-12-31' },
  teams: lanes('group', 500, { title: 'Team', type: 'platform' as const }),
  responsibilities: lanes('responsibility', 200, {
    ...{ state: 'owned' as const, owner: 'group:default/group-1' },
    ...{ acceptedBy: [], interimBy: [] },
  }),
  interactions: lanes('teaminteraction', 1500, {
    ...{ state: 'active' as const, mode: 'collaboration' as const },
    ...{ provider: 'group:default/group-1', others: ['group:default/group-2'] },
  }),
  capabilities: [],
  names: {},
  days: YEARS.slice(1).map(year => `${year}-01-01`),
};

jest.setTimeout(60_000);

describe('500 teams, 200 responsibilities and 1,500 interactions', () => {
  it('are drawn as far as somebody looks', async () => {
    renderInCompany(<Timeline search="" onSearchChange={() => {}} />, {
      api: { getTimeline: async () => TIMELINE },
    });
    expect(await screen.findByText('1,500 of 1,500')).toBeVisible();
    // Those in sight come first, and the rest by and by.
    const count = () => document.querySelectorAll('[data-lane]').length;
    expect(count()).toBeGreaterThanOrEqual(40);
    await waitFor(() => expect(count()).toBe(150), { timeout: 30_000 });
    expect(document.querySelectorAll('*').length).toBeLessThan(8000);
  });
});
