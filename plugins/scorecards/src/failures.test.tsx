import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScorecardsApi,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsRefreshPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureScorecardsApi } from '../dev/fixture';
import { askingComponents } from '../dev/testing/askingComponents';
import { FAILURES } from '../dev/testing/failures';
import { entityOf, renderInCompany } from '../dev/testing/renderInCompany';
import { READINESS, renderPage } from '../dev/testing/renderScorecardsPage';
import { EntityScorecards } from './components/EntityScorecards';
import { EntityScorecardsCard } from './components/EntityScorecardsCard';
import { MyTeamsWidget } from './components/MyTeamsWidget';
import { TeamScorecards } from './components/TeamScorecards';

/** What stands before each answer: nothing, or the failure that comes instead. */
type Gate = () => Promise<void>;

/** Something that waits for an answer, and says so where none comes. */
interface Caller {
  /** The component that says it. */
  file: string;
  /** The request, where the component makes several. */
  request: string;
  /** The name of the permission that it takes. */
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

const CALLERS: Caller[] = [
  {
    file: 'components/EntityScorecards/EntityScorecards.tsx',
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
    file: 'components/EntityHistory/EntityHistory.tsx',
    request: 'the history',
    permission: read,
    show: gate =>
      renderInCompany(<EntityScorecards />, {
        ...onComponent,
        api: scorecards('getEntityTrend', gate),
      }),
  },
  {
    file: 'components/RefreshButton/RefreshButton.tsx',
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
    file: 'components/EntityScorecardsCard/EntityScorecardsCard.tsx',
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
    file: 'components/TeamScorecards/TeamScorecards.tsx',
    request: 'what the team owns',
    permission: read,
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getGroupRollup', gate),
      }),
  },
  {
    file: 'components/TeamScorecards/TeamScorecards.tsx',
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
    file: 'components/TeamScorecards/NextSteps.tsx',
    request: 'what to do about a check',
    permission: read,
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getScorecard', gate),
      }),
  },
  {
    file: 'components/Trend/GroupTrendSection.tsx',
    request: 'the trend',
    permission: read,
    show: gate =>
      renderInCompany(<TeamScorecards />, {
        ...onTeam,
        api: scorecards('getGroupTrend', gate),
      }),
  },
  {
    file: 'components/OverviewPage/OverviewPage.tsx',
    request: 'the overview',
    permission: read,
    show: gate =>
      renderPage('/scorecards', { api: scorecards('getOverview', gate) }),
  },
  {
    file: 'components/ScorecardPage/ScorecardPage.tsx',
    request: 'the scorecard',
    permission: read,
    show: gate =>
      renderPage(READINESS, { api: scorecards('getScorecard', gate) }),
  },
  {
    file: 'components/ScorecardResults/ResultsTable.tsx',
    request: 'the results',
    permission: read,
    show: gate =>
      renderPage(`${READINESS}?view=results`, {
        api: scorecards('getResults', gate),
      }),
  },
  {
    file: 'components/ScorecardResults/CsvButton.tsx',
    request: 'the results as a file',
    permission: read,
    show: gate =>
      renderPage(`${READINESS}?view=results`, {
        api: scorecards('getResultsCsv', gate),
      }),
    act: () => press('Download as CSV'),
  },
  {
    file: 'components/ScorecardResults/EntityMultiSelect.tsx',
    request: 'the choices of a filter',
    permission: 'catalog.entity.read',
    show: gate =>
      renderPage(`${READINESS}?view=results`, {
        catalog: catalog('queryEntities', gate),
      }),
  },
  {
    file: 'components/GoldenPaths/GoldenPathSection.tsx',
    request: 'results by golden path',
    permission: read,
    show: gate =>
      renderPage(`${READINESS}?view=results`, {
        api: scorecards('getByGoldenPath', gate),
      }),
  },
  {
    file: 'components/ScorecardPreview/ScorecardPreview.tsx',
    request: 'the scorecard as it is written',
    permission: 'catalog.entity.read',
    show: gate =>
      renderPage(`${READINESS}?view=preview`, {
        catalog: catalog('getEntityByRef', gate),
      }),
  },
  {
    file: 'components/ScorecardPreview/PreviewEditor.tsx',
    request: 'a preview',
    permission: scorecardsPreviewPermission.name,
    show: gate =>
      renderPage(`${READINESS}?view=preview`, {
        api: scorecards('previewScorecard', gate),
      }),
    act: () => press('Preview'),
  },
  {
    file: 'components/MyTeamsWidget/MyTeamsWidget.tsx',
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
    file: 'components/MyTeamsWidget/TeamSummary.tsx',
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
    expect([...new Set(CALLERS.map(({ file }) => file))].sort()).toEqual(
      askingComponents(),
    );
  });

  describe.each(CALLERS)('$file, $request', caller => {
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
  return gated<ScorecardsApi>(FixtureScorecardsApi.create(company), name, gate);
}

/** The catalog, with a gate before one of its answers. */
function catalog(name: keyof CatalogApi, gate: Gate): CatalogApi {
  return gated<CatalogApi>(catalogApiMock({ entities: company }), name, gate);
}

function gated<TApi extends object>(
  api: TApi,
  name: keyof TApi,
  gate: Gate,
): TApi {
  return new Proxy(api, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function') {
        return value;
      }
      return async (...request: unknown[]) => {
        if (property === name) {
          await gate();
        }
        return value.apply(target, request);
      };
    },
  });
}
