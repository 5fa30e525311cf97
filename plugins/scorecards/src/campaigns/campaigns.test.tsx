import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { campaignsApi } from '../../dev/campaigns';
import {
  NODE_24,
  renderCampaignPage,
  renderWithCampaigns,
} from '../../dev/testing/campaignCallers';
import { entityOf } from '../../dev/testing/renderInCompany';
import { MyCampaignsWidget } from './MyCampaignsWidget';
import { TeamCampaignsCard } from './TeamCampaignsCard';

describe('the page of a campaign', () => {
  it('says how it stands, when it is due, and what was done at the start', async () => {
    renderCampaignPage(NODE_24);

    expect(
      await screen.findByRole('heading', { name: 'Everything on Node 24' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Due in 12 days')).toBeInTheDocument();
    expect(screen.getByText('2 of 4 entities are done')).toBeInTheDocument();
    expect(
      await screen.findByRole('img', {
        name: 'Everything on Node 24: 2 of 4 entities left on Nov 3, 2026',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('When it began, 1 of 4 entities were done.'),
    ).toBeInTheDocument();
  });

  it('asks for what is left for the team of the reader first, and has the template', async () => {
    const api = campaignsApi();
    const getCampaignEntities = jest.spyOn(api, 'getCampaignEntities');
    renderCampaignPage(NODE_24, { campaigns: api });

    expect(await screen.findByText('Invoicing')).toBeInTheDocument();
    expect(getCampaignEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        first: 'group:default/billing',
        state: ['notDone', 'unknown'],
      }),
    );
    expect(screen.getByText('Get the missing facts first')).toBeInTheDocument();
  });

  it.each([
    ['draft', /This is a draft/],
    ['announced', /It begins on Nov 1, 2026/],
  ] as const)(
    'says of a campaign that is %s whom it touches',
    async (state, text) => {
      renderCampaignPage(NODE_24, { campaigns: campaignsApi({ state }) });

      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(screen.getByText('2 of 4 entities are done')).toBeInTheDocument();
    },
  );

  it('names what is wrong, and counts nothing', async () => {
    renderCampaignPage(NODE_24, {
      campaigns: campaignsApi({
        entities: 0,
        teams: [],
        problems: [
          {
            field: 'spec.scorecard',
            rule: 'campaign.draftScorecard',
            params: { value: '"health"' },
            message: 'no matter',
          },
        ],
      }),
    });

    expect(
      await screen.findByText(
        'spec.scorecard is "health", which is a draft; allowed: a scorecard that counts',
      ),
    ).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    renderCampaignPage(NODE_24, { language: 'ja' });

    expect(await screen.findByText('期日まであと12日')).toBeInTheDocument();
    expect(screen.getByText('4件中2件が完了')).toBeInTheDocument();
  });
});

describe('campaigns elsewhere', () => {
  it('are listed with state and due day', async () => {
    renderCampaignPage('/scorecards/campaigns');

    expect(
      await screen.findByRole('link', { name: 'Everything on Node 24' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Running')).toBeInTheDocument();
  });

  it('say so where there are none', async () => {
    const api = campaignsApi();
    jest.spyOn(api, 'listCampaigns').mockResolvedValue({ items: [] });
    renderCampaignPage('/scorecards/campaigns', { campaigns: api });

    expect(await screen.findByText('No campaigns yet')).toBeInTheDocument();
  });

  it('are previewed before they start', async () => {
    renderCampaignPage('/scorecards/campaigns');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Preview a campaign' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));

    expect(await screen.findByText('Invoicing')).toBeInTheDocument();
  });

  it('are on the page of a team, and on the home page', async () => {
    const { unmount } = renderWithCampaigns(<TeamCampaignsCard />, {
      on: entityOf('Group', 'billing'),
    });
    expect(await screen.findByText('2 of 4 left')).toBeInTheDocument();
    unmount();

    renderWithCampaigns(<MyCampaignsWidget />);
    expect(await screen.findByText('Due in 12 days')).toBeInTheDocument();
  });
});
