import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  CampaignsApi,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Gate, gated } from '@kumiki/frontend-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { campaignsApiRef } from '../../src/api/campaignsApi';
import { CampaignCard } from '../../src/campaigns/CampaignCard';
import { MyCampaignsWidget } from '../../src/campaigns/MyCampaignsWidget';
import { TeamCampaignsCard } from '../../src/campaigns/TeamCampaignsCard';
import { ScorecardsPage } from '../../src/page/ScorecardsPage';
import { campaignsApi } from '../campaigns';
import { entityOf, renderInCompany } from './renderInCompany';

/** Where the page of the campaign is. */
export const NODE_24 = '/scorecards/campaigns/default/node-24';

/** The entity of the campaign. */
const CAMPAIGN_ENTITY = {
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'Campaign',
  metadata: { name: 'node-24', namespace: 'default' },
};

/** Renders an element where there are campaigns. */
export function renderWithCampaigns(
  element: JSX.Element,
  options: Parameters<typeof renderInCompany>[1] & {
    campaigns?: CampaignsApi;
    identity?: ReturnType<typeof mockApis.identity>;
  } = {},
) {
  const { campaigns = campaignsApi(), ...rest } = options;
  const identity =
    options.identity ??
    mockApis.identity({ ownershipEntityRefs: ['group:default/billing'] });
  return renderInCompany(
    <TestApiProvider
      apis={[
        [campaignsApiRef, campaigns],
        [identityApiRef, identity],
      ]}
    >
      {element}
    </TestApiProvider>,
    rest,
  );
}

/** Renders the pages of the plugin at an address. */
export function renderCampaignPage(
  address: string,
  options?: Parameters<typeof renderWithCampaigns>[1],
) {
  return renderWithCampaigns(
    <Routes>
      <Route path="/scorecards/*" element={<ScorecardsPage />} />
    </Routes>,
    { address, ...options },
  );
}

const read = scorecardsReadPermission.name;

function gatedCampaigns(name: keyof CampaignsApi, gate: Gate) {
  return { campaigns: gated<CampaignsApi>(campaignsApi(), name, gate) };
}

function gatedIdentity(gate: Gate) {
  const identity = mockApis.identity({ ownershipEntityRefs: [] });
  const { getBackstageIdentity } = identity;
  identity.getBackstageIdentity = async () => {
    await gate();
    return getBackstageIdentity();
  };
  return { identity };
}

async function press(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** Who waits for an answer about campaigns, for the table of all who wait. */
export const CAMPAIGN_CALLERS = [
  {
    component: 'CampaignsPage',
    request: 'the campaigns',
    permission: read,
    show: (gate: Gate) =>
      renderCampaignPage(
        '/scorecards/campaigns',
        gatedCampaigns('listCampaigns', gate),
      ),
  },
  {
    component: 'CampaignPage',
    request: 'the campaign',
    permission: read,
    show: (gate: Gate) =>
      renderCampaignPage(NODE_24, gatedCampaigns('getCampaign', gate)),
  },
  {
    component: 'BurnDownSection',
    request: 'the burn-down',
    permission: read,
    show: (gate: Gate) =>
      renderCampaignPage(NODE_24, gatedCampaigns('getCampaignBurnDown', gate)),
  },
  {
    component: 'EntitiesInAddress',
    request: 'the teams of the reader, for the order of the entities',
    show: (gate: Gate) => renderCampaignPage(NODE_24, gatedIdentity(gate)),
  },
  {
    component: 'CampaignEntitiesTable',
    request: 'the entities of the campaign',
    permission: read,
    show: (gate: Gate) =>
      renderCampaignPage(NODE_24, gatedCampaigns('getCampaignEntities', gate)),
  },
  {
    component: 'CampaignCsvButton',
    request: 'the entities as a file',
    permission: read,
    show: (gate: Gate) =>
      renderCampaignPage(NODE_24, gatedCampaigns('getCampaignCsv', gate)),
    act: () => press('Download as CSV'),
  },
  {
    component: 'CampaignPreviewEditor',
    request: 'a preview of a campaign',
    permission: scorecardsPreviewPermission.name,
    show: (gate: Gate) =>
      renderCampaignPage(
        '/scorecards/campaigns',
        gatedCampaigns('previewCampaign', gate),
      ),
    act: async () => {
      await press('Preview a campaign');
      await press('Preview');
    },
  },
  {
    component: 'CampaignCard',
    request: 'the campaign of the entity',
    permission: read,
    show: (gate: Gate) =>
      renderWithCampaigns(<CampaignCard />, {
        on: CAMPAIGN_ENTITY,
        ...gatedCampaigns('getCampaign', gate),
      }),
  },
  {
    component: 'TeamCampaignsCard',
    request: 'the campaigns of the team',
    permission: read,
    show: (gate: Gate) =>
      renderWithCampaigns(<TeamCampaignsCard />, {
        on: entityOf('Group', 'product'),
        ...gatedCampaigns('listCampaigns', gate),
      }),
  },
  {
    component: 'MyCampaignsWidget',
    request: 'the teams of the reader, for their campaigns',
    show: (gate: Gate) =>
      renderWithCampaigns(<MyCampaignsWidget />, gatedIdentity(gate)),
  },
  {
    component: 'CampaignsOfTeams',
    request: 'the campaigns of the teams',
    permission: read,
    show: (gate: Gate) =>
      renderWithCampaigns(
        <MyCampaignsWidget />,
        gatedCampaigns('listCampaigns', gate),
      ),
  },
];
