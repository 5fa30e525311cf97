import { company } from '@internal/company';
import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  MockEntityListContextProvider,
} from '@backstage/plugin-catalog-react/testUtils';
import {
  ScorecardsApi,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsRefreshPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  askingComponents,
  FAILURES,
  Gate,
  gated,
} from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../dev/recordedApi';
import { entityOf, renderInCompany } from '../dev/testing/renderInCompany';
import { READINESS, renderPage } from '../dev/testing/renderScorecardsPage';
import { EntityLevelsCell } from './catalog/EntityLevelsCell';
import { ScorecardLevelPicker } from './catalog/ScorecardLevelPicker';
import { EntityScorecards } from './entity/EntityScorecards';
import { EntityScorecardsCard } from './entity/EntityScorecardsCard';
import { ScorecardCard } from './entity/ScorecardCard';
import { CellDialog } from './scorecard/CellDialog';
import { TeamScorecards } from './team/TeamScorecards';
import { MyTeamsWidget } from './widget/MyTeamsWidget';

/** Something that waits for an answer, and says so where none comes. */
interface Caller {
  /** The component that says it. */
  component: string;
  /** The request, where the component makes several. */
  request: string;
  /** The name of the permission that it needs. */
  permission?: string;
  /** What it says where there is no such thing, if not the usual. */
  notFound?: string;
  show(gate: Gate): void;
  /** What a reader does to make the request. */
  act?(): Promise<void>;
}

const read = scorecardsReadPermission.name;
const onComponent = { on: entityOf('Component', 'guardian-web') };
const onTeam = { on: entityOf('Group', 'product') };

/** How the filter of the catalog has its choice in the address. */
const CHOSEN_LEVEL: Record<string, string> = {
  scorecardLevel: 'scorecard:default/production-readiness none',
};

const CALLERS: Caller[] = [
  {
    component: 'EntityScorecards',
    request: 'the report',
    permission: read,
    notFound: 'Not evaluated yet',
    show: gate =>
      renderInCompany(<EntityScorecards />, {
        ...onComponent,
        api: scorecards('getEntityReport', gate),
      }),
  },
  {
    component: 'EntityHistory',
    request: 'the history',
    permission: read,
    show: gate =>
      renderInCompany(<EntityScorecards />, {
        ...onComponent,
        api: scorecards('getEntityTrend', gate),
      }),
  },
  {
    component: 'RefreshButton',
    request: 'fresh facts',
    permission: scorecardsRefreshPermission.name,
    show: gate =>
      renderInCompany(<EntityScorecards />, {
        ...onComponent,
        api: scorecards('refreshEntity', gate),
      }),
    act: () => press('Collect facts again'),
  },
  {
    component: 'EntityScorecardsCard',
    request: 'the report',
    permission: read,
    notFound: 'Not evaluated yet',
    show: gate =>
      renderInCompany(<EntityScorecardsCard />, {
        ...onComponent,
        api: scorecards('getEntityReport', gate),
      }),
  },
  {
    component: 'ScorecardCard',
    request: 'the scorecard',
    permission: read,
    show: gate =>
      renderInCompany(<ScorecardCard />, {
        on: entityOf('Scorecard', 'production-readiness'),
        api: scorecards('getScorecard', gate),
      }),
  },
  {
    component: 'TeamScorecards',
    request: 'what the team owns',
    permission: read,
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getGroupRollup', gate),
      }),
  },
  {
    component: 'TeamScorecards',
    request: 'the scorecards of the team itself',
    permission: read,
    notFound: 'Not evaluated yet',
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getEntityReport', gate),
      }),
  },
  {
    component: 'NextSteps',
    request: 'what to do about a check',
    permission: read,
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getScorecard', gate),
      }),
  },
  {
    component: 'TeamTrend',
    request: 'the trend',
    permission: read,
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getGroupTrend', gate),
      }),
  },
  {
    component: 'OverviewContent',
    request: 'the trend of the organisation',
    permission: read,
    show: gate =>
      renderPage('/scorecards', { api: scorecards('getTrend', gate) }),
  },
  {
    component: 'EntityLevelsCell',
    request: 'the levels in a row of the catalog',
    permission: read,
    show: gate =>
      renderInCompany(
        <EntityLevelsCell entity={entityOf('Component', 'albums')} />,
        { api: withLevels(gate) },
      ),
  },
  ...(['listScorecards', 'getResults'] as const).map(
    (name): Caller => ({
      component: 'ScorecardLevelPicker',
      request: name,
      permission: read,
      show: gate =>
        renderInCompany(
          <MockEntityListContextProvider
            value={{ queryParameters: CHOSEN_LEVEL }}
          >
            <ScorecardLevelPicker />
          </MockEntityListContextProvider>,
          { api: scorecards(name, gate) },
        ),
    }),
  ),
  {
    component: 'OverviewPage',
    request: 'the overview',
    permission: read,
    show: gate =>
      renderPage('/scorecards', { api: scorecards('getOverview', gate) }),
  },
  {
    component: 'ScorecardPage',
    request: 'the scorecard',
    permission: read,
    show: gate =>
      renderPage(READINESS, { api: scorecards('getScorecard', gate) }),
  },
  {
    component: 'StandingAndTrend',
    request: 'the trend of a scorecard',
    permission: read,
    show: gate => renderPage(READINESS, { api: scorecards('getTrend', gate) }),
  },
  {
    component: 'ScorecardChecks',
    request: 'the history of the checks',
    permission: read,
    show: gate =>
      renderPage(`${READINESS}?view=checks`, {
        api: scorecards('getCheckHistory', gate),
      }),
  },
  {
    component: 'ResultsTable',
    request: 'the results',
    permission: read,
    show: gate =>
      renderPage(`${READINESS}?layout=table`, {
        api: scorecards('getResults', gate),
      }),
  },
  {
    component: 'ResultsHeatMap',
    request: 'the results as a heat map',
    permission: read,
    show: gate =>
      renderPage(READINESS, {
        api: scorecards('getResults', gate),
      }),
  },
  {
    component: 'CellReasons',
    request: 'the reasons of a cell',
    permission: read,
    show: gate =>
      renderInCompany(
        <CellDialog
          scorecard="scorecard:default/production-readiness"
          opened={{
            entity: 'component:default/albums',
            check: 'docs',
            title: 'Docs',
          }}
          onClose={() => {}}
        />,
        { api: scorecards('getEntityReport', gate) },
      ),
  },
  {
    component: 'CsvButton',
    request: 'the results as a file',
    permission: read,
    show: gate =>
      renderPage(READINESS, {
        api: scorecards('getResultsCsv', gate),
      }),
    act: () => press('Download as CSV'),
  },
  {
    component: 'EntityMultiSelect',
    request: 'the choices of a filter',
    permission: 'catalog.entity.read',
    show: gate =>
      renderPage(READINESS, {
        catalog: catalog('queryEntities', gate),
      }),
  },
  {
    component: 'GoldenPathSection',
    request: 'results by golden path',
    permission: read,
    show: gate =>
      renderPage(READINESS, {
        api: scorecards('getByGoldenPath', gate),
      }),
  },
  {
    component: 'ScorecardPreview',
    request: 'the scorecard as it is written',
    permission: 'catalog.entity.read',
    show: gate =>
      renderPage(`${READINESS}?view=preview`, {
        catalog: catalog('getEntityByRef', gate),
      }),
  },
  {
    component: 'PreviewEditor',
    request: 'a preview',
    permission: scorecardsPreviewPermission.name,
    show: gate =>
      renderPage(`${READINESS}?view=preview`, {
        api: scorecards('previewScorecard', gate),
      }),
    act: () => press('Preview'),
  },
  {
    component: 'MyTeamsWidget',
    request: 'the teams of the reader',
    show: gate => {
      const identity = mockApis.identity({ ownershipEntityRefs: [] });
      const { getBackstageIdentity } = identity;
      identity.getBackstageIdentity = async () => {
        await gate();
        return getBackstageIdentity();
      };
      renderInCompany(
        <TestApiProvider apis={[[identityApiRef, identity]]}>
          <MyTeamsWidget />
        </TestApiProvider>,
      );
    },
  },
  {
    component: 'TeamSummary',
    request: 'what a team owns',
    permission: read,
    show: gate =>
      renderInCompany(<MyTeamsWidget />, {
        ownershipEntityRefs: ['group:default/billing'],
        api: scorecards('getGroupRollup', gate),
      }),
  },
];

describe('a request that fails', () => {
  it('is in this table, whoever makes it', () => {
    expect(
      [...new Set(CALLERS.map(({ component }) => component))].sort(),
    ).toEqual(askingComponents(__dirname, ['scorecardsApiRef']));
  });

  describe.each(CALLERS)('$component, $request', caller => {
    it.each(FAILURES)('is shown, and made again: $failure', async test => {
      const error = await test.fail();
      let isBroken = true;
      caller.show(async () => {
        if (isBroken) {
          throw error;
        }
      });
      await caller.act?.();

      const texts = await screen.findAllByText(test.shown(caller));
      isBroken = false;
      for (const text of texts) {
        const alert = text.closest<HTMLElement>('[role="alert"]');
        expect(alert).toBeVisible();
        await userEvent.click(
          within(alert ?? text).getByRole('button', { name: 'Try again' }),
        );
      }
      await waitFor(() =>
        expect(screen.queryByText(test.shown(caller))).toBeNull(),
      );
    });
  });
});

async function press(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** The backend, with a gate before one of its answers. */
function scorecards(name: keyof ScorecardsApi, gate: Gate): ScorecardsApi {
  return gated<ScorecardsApi>(recordedApi(), name, gate);
}

/** Answers that there is no level, which is not recorded. */
function withLevels(gate: Gate): ScorecardsApi {
  const api = recordedApi();
  jest.spyOn(api, 'getLevels').mockImplementation(async ({ entityRefs }) => ({
    scorecards: [],
    items: entityRefs.map(entity => ({ entity, results: [] })),
  }));
  return gated<ScorecardsApi>(api, 'getLevels', gate);
}

/** The catalog, with a gate before one of its answers. */
function catalog(name: keyof CatalogApi, gate: Gate): CatalogApi {
  return gated<CatalogApi>(catalogApiMock({ entities: company }), name, gate);
}
