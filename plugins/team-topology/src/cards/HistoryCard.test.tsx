import { screen } from '@testing-library/react';
import { FixtureTeamTopologyApi, company } from '../../dev/fixture';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { HistoryCard } from './HistoryCard';

describe('HistoryCard', () => {
  it('says who held a responsibility, and while nobody did', async () => {
    renderInCompany(<HistoryCard />, {
      on: entityOf('Responsibility', 'databases'),
    });
    expect(
      await screen.findByRole('heading', { name: 'History' }),
    ).toBeInTheDocument();
    const dropped = screen.getByRole('button', {
      name: /: Dropped, Jan 10, 2022 to Jan 14, 2024\. Imported from files\./,
    });
    expect(dropped.style.borderColor).toMatch(/negative/);
    expect(
      screen.getByRole('button', { name: /: SRE, since Jan 15, 2024/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the timeline' }),
    ).toHaveAttribute('href', expect.stringContaining('view=timeline'));
  });

  it('shows a team with its responsibilities and interactions', async () => {
    renderInCompany(<HistoryCard />, { on: entityOf('Group', 'sre') });
    expect(
      await screen.findByRole('button', {
        name: /^SRE: Enabling team, Jan 10, 2022 to Jan 14, 2024/,
      }),
    ).toBeInTheDocument();
    for (const name of [
      'Teams',
      'Responsibilities',
      'Interactions',
      'Capabilities',
    ]) {
      expect(screen.getByRole('heading', { name })).toBeInTheDocument();
    }
  });

  it('shows how an interaction went', async () => {
    renderInCompany(<HistoryCard />, {
      on: entityOf('TeamInteraction', 'on-call'),
    });
    expect(
      await screen.findByRole('button', {
        name: /Facilitating: Overdue, since Oct 1, 2024/,
      }),
    ).toBeInTheDocument();
  });

  it('is not there where nothing ever changed', async () => {
    const timeline = await FixtureTeamTopologyApi.create(company).getTimeline({
      about: 'group:default/sre',
    });
    const getTimeline = jest.fn(async () => ({ ...timeline, days: [] }));
    renderInCompany(<HistoryCard />, {
      on: entityOf('Group', 'sre'),
      api: { getTimeline },
    });
    await screen.findByTestId('address');
    expect(getTimeline).toHaveBeenCalledWith(
      expect.objectContaining({ about: 'group:default/sre' }),
    );
    expect(screen.queryByText('History')).not.toBeInTheDocument();
  });
});
