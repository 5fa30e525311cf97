import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  Draft,
  TeamTopologyApi,
  teamTopologyDraftCreatePermission,
  teamTopologyDraftReadPermission,
  teamTopologyModelReadPermission,
  teamTopologyNeedReportPermission,
  teamTopologySmellSnoozePermission,
  teamTopologyUnansweredNeedReadPermission,
  ReportedSmell,
  SmellReport,
  SmellSnooze,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  askingComponents,
  FAILURES,
  Gate,
  gated,
} from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../dev/fixture';
import { entityOf, renderInCompany } from '../dev/testing/renderInCompany';
import { CapabilityContent } from './capability/CapabilityContent';
import { HistoryCard } from './cards/HistoryCard';
import { SmellsCard } from './smells/SmellsCard';
import { InteractionCard } from './cards/InteractionCard';
import { OptOutCard } from './cards/OptOutCard';
import { ResponsibilityCard } from './cards/ResponsibilityCard';
import { TeamTopologyCard } from './cards/TeamTopologyCard';
import { UnansweredNeeds } from './goldenPaths/UnansweredNeeds';
import { DateControl } from './page/DateControl';
import { TeamTopologyPage } from './page/TeamTopologyPage';
import { renderForm } from './fields/__testUtils__/renderForm';
import { TeamApiContent } from './teamApi/TeamApiContent';
import { AskWidget } from './widget/AskWidget';

/** Something that waits for an answer, and says so where none comes. */
interface Caller {
  /** The component that says it. */
  component: string;
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

const read = teamTopologyModelReadPermission.name;
const onTeam = { on: entityOf('Group', 'sre') };

const INTERACTION = {
  interaction: { type: 'object', 'ui:field': 'KumikiInteractionEditor' },
};

const FACILITATING = {
  interaction: {
    mode: 'facilitating',
    from: 'group:default/sre',
    to: ['group:default/billing'],
    since: '2024-01-15',
    people: [{ user: 'user:default/tanaka' }],
  },
};

const SMELLS: SmellReport = {
  ...{ at: '2026-11-29', smells: [], coverage: [], snoozed: 0, names: {} },
};
const SMELL: ReportedSmell = {
  ...{ rule: 'BA02', level: 'warn', sources: ['practice'] },
  subjects: ['responsibility:default/dns'],
  teams: [],
  inputs: { acceptedBy: [] },
};
const SNOOZE: SmellSnooze = {
  ...{ id: '1', rule: 'BA02', subjects: SMELL.subjects, reason: 'Later.' },
  ...{ since: '2026-11-01', until: '2026-12-31' },
};

const DRAFT: Draft = {
  ...{ id: 'abc', name: 'Infra', at: '2026-11-29', shared: false, version: 1 },
  ...{ isOwn: true, withheld: false, changes: [] },
  createdAt: '2026-11-29T00:00:00.000Z',
  updatedAt: '2026-11-29T00:00:00.000Z',
};

const CALLERS: Caller[] = [
  {
    component: 'TeamTopologyPage',
    request: 'the organisation',
    permission: read,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=teams',
        api: gatedApi('getModel', gate),
      }),
  },
  {
    component: 'LoadedComparison',
    request: 'the earlier date',
    permission: read,
    show: gate => {
      const { getModel } = FixtureTeamTopologyApi.prototype;
      const api = FixtureTeamTopologyApi.create(company);
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=compare&since=2024-01-01&until=2024-07-01',
        api: {
          getModel: async request => {
            if (request?.at === '2024-01-01') {
              await gate();
            }
            return getModel.call(api, request);
          },
        },
      });
    },
  },
  {
    component: 'Timeline',
    request: 'the organisation over time',
    permission: read,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=timeline',
        api: gatedApi('getTimeline', gate),
      }),
  },
  {
    component: 'HistoryCard',
    request: 'what it was over time',
    permission: read,
    show: gate =>
      renderInCompany(<HistoryCard />, {
        ...onTeam,
        api: gatedApi('getTimeline', gate),
      }),
  },
  {
    component: 'Smells',
    request: 'the smells',
    permission: read,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=smells',
        api: gatedApi('getSmells', gate),
      }),
  },
  {
    component: 'LoadedCounts',
    request: 'how many smells there were',
    permission: read,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=smells',
        api: gatedApi('getSmellCounts', gate),
      }),
    act: () => press('Show how it went'),
  },
  {
    component: 'SmellsCard',
    request: 'the smells of a team',
    permission: read,
    show: gate =>
      renderInCompany(<SmellsCard />, {
        ...onTeam,
        api: gatedApi('getSmells', gate),
      }),
  },
  {
    component: 'OrgMap',
    request: 'the smells on the map',
    permission: read,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        api: gatedApi('getSmells', gate),
      }),
    act: async () =>
      userEvent.click(await screen.findByRole('switch', { name: 'Smells' })),
  },
  {
    component: 'SnoozeForm',
    request: 'the snooze of a smell',
    permission: teamTopologySmellSnoozePermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=smells',
        api: {
          getSmells: async () => ({ ...SMELLS, smells: [SMELL] }),
          ...gatedApi('snoozeSmell', gate),
        },
      }),
    act: async () => {
      await press('Snooze');
      await userEvent.type(
        screen.getByRole('textbox', { name: /Reason/ }),
        'They agree soon.',
      );
      await press('Snooze it');
    },
  },
  {
    component: 'SnoozeState',
    request: 'the end of a snooze',
    permission: teamTopologySmellSnoozePermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=smells&snoozed=true',
        api: {
          getSmells: async () => ({
            ...SMELLS,
            smells: [{ ...SMELL, snooze: SNOOZE }],
          }),
          endSmellSnooze: async () => {
            await gate();
            return SNOOZE;
          },
        },
      }),
    act: () => press('End the snooze'),
  },
  {
    component: 'DraftList',
    request: 'the drafts of the reader',
    permission: teamTopologyDraftReadPermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=drafts',
        api: gatedApi('listDrafts', gate),
      }),
  },
  {
    component: 'NewDraft',
    request: 'a new draft',
    permission: teamTopologyDraftCreatePermission.name,
    show: gate => {
      const api: TeamTopologyApi = FixtureTeamTopologyApi.create(company);
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=drafts',
        api: {
          createDraft: gated(api, 'createDraft', gate).createDraft,
          // The page goes there once it is made.
          getDraft: request => api.getDraft(request),
        },
      });
    },
    act: async () => {
      await waitFor(() =>
        expect(
          screen.getByRole('button', { name: 'Create draft' }),
        ).toBeEnabled(),
      );
      await press('Create draft');
    },
  },
  {
    component: 'DraftEditor',
    request: 'a draft',
    permission: teamTopologyDraftReadPermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=drafts&draft=abc',
        api: {
          getDraft: async () => {
            await gate();
            return DRAFT;
          },
        },
      }),
  },
  {
    component: 'LoadedDraft',
    request: 'what a draft brings about',
    permission: teamTopologyDraftReadPermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=drafts&draft=abc',
        api: {
          getDraft: async () => DRAFT,
          ...gatedApi('previewDraft', gate),
        },
      }),
  },
  {
    component: 'DeleteButton',
    request: 'the end of a draft',
    permission: teamTopologyDraftCreatePermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=drafts&draft=abc',
        api: {
          getDraft: async () => DRAFT,
          ...gatedApi('deleteDraft', gate),
        },
      }),
    act: async () => {
      await press('Delete draft');
      await press('Delete it for good');
    },
  },
  {
    component: 'TeamApiContent',
    request: 'the team',
    permission: read,
    notFound: 'The team is not in the model',
    show: gate =>
      renderInCompany(<TeamApiContent />, {
        ...onTeam,
        api: gatedApi('getGroup', gate),
      }),
  },
  {
    component: 'TeamApiMetadata',
    request: 'what the Team API says as an entity',
    permission: 'catalog.entity.read',
    show: gate => {
      const catalog = catalogApiMock({ entities: company });
      const { getEntityByRef } = catalog;
      catalog.getEntityByRef = async (ref, options) => {
        await gate();
        return getEntityByRef.call(catalog, ref, options);
      };
      renderInCompany(<TeamApiContent />, { ...onTeam, catalog });
    },
  },
  {
    component: 'TeamTopologyCard',
    request: 'the team',
    permission: read,
    notFound: 'The team is not in the model',
    show: gate =>
      renderInCompany(<TeamTopologyCard />, {
        ...onTeam,
        api: gatedApi('getGroup', gate),
      }),
  },
  {
    component: 'CapabilityContent',
    request: 'the capability',
    permission: read,
    notFound: 'The capability is not in the model',
    show: gate =>
      renderInCompany(<CapabilityContent />, {
        on: entityOf('Capability', 'container-runtime'),
        api: gatedApi('getCapability', gate),
      }),
  },
  {
    component: 'InteractionCard',
    request: 'the day',
    show: gate =>
      renderInCompany(<InteractionCard />, {
        on: entityOf('TeamInteraction', 'on-call'),
        api: gatedApi('getToday', gate),
      }),
  },
  {
    component: 'OptOutCard',
    request: 'the day',
    show: gate =>
      renderInCompany(<OptOutCard />, {
        on: entityOf('OptOut', 'invoicing-on-a-server'),
        api: gatedApi('getToday', gate),
      }),
  },
  {
    component: 'DateControl',
    request: 'the day',
    show: gate =>
      renderInCompany(<DateControl epochs={[]} onChange={() => {}} />, {
        api: gatedApi('getToday', gate),
      }),
  },
  {
    component: 'DateInput',
    request: 'the day',
    show: gate => {
      renderForm(
        { it: { type: 'string', 'ui:field': 'KumikiDatePicker' } },
        { api: gatedApi('getToday', gate) },
      );
    },
  },
  {
    component: 'ResponsibilityCard',
    request: 'the organisation',
    permission: read,
    show: gate =>
      renderInCompany(<ResponsibilityCard />, {
        on: entityOf('Responsibility', 'laptops'),
        api: gatedApi('getModel', gate),
      }),
  },
  {
    component: 'UnansweredNeedsSection',
    request: 'the questions without an answer',
    permission: teamTopologyUnansweredNeedReadPermission.name,
    show: gate =>
      renderInCompany(<UnansweredNeeds onTry={() => {}} />, {
        api: gatedApi('listUnansweredNeeds', gate),
      }),
  },
  {
    component: 'NothingFound',
    request: 'the count of a question',
    permission: teamTopologyNeedReportPermission.name,
    show: gate =>
      renderInCompany(<TeamTopologyPage />, {
        address: '/?view=golden-paths&need=teleport+me+home',
        api: gatedApi('reportUnansweredNeed', gate),
      }),
    act: () => press('Tell the platform team'),
  },
  {
    component: 'AskExamples',
    request: 'what could be asked',
    permission: read,
    show: gate =>
      renderInCompany(<AskWidget />, { api: gatedApi('getModel', gate) }),
  },
  {
    component: 'AskWidget',
    request: 'the answer to a question',
    permission: read,
    show: gate =>
      renderInCompany(<AskWidget />, {
        api: gatedApi('findGoldenPath', gate),
      }),
    act: async () =>
      userEvent.type(await screen.findByRole('searchbox'), 'gpu{Enter}'),
  },
  {
    component: 'UseTemplateButton',
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
          <TeamTopologyPage />
        </TestApiProvider>,
        { address: '/?view=golden-paths&need=run+a+scheduled+job' },
      );
    },
  },
  {
    component: 'SearchPicker',
    request: 'the choices of a field',
    permission: read,
    show: gate => {
      renderForm(
        { it: { type: 'string', 'ui:field': 'KumikiTeamPicker' } },
        { api: gatedApi('getChoices', gate) },
      );
    },
  },
  {
    component: 'TeamApiForm',
    request: 'published Team API',
    permission: read,
    show: gate => {
      renderForm(
        { team: { type: 'string' } },
        {
          step: { 'ui:field': 'KumikiTeamApiForm' },
          formData: { team: 'group:default/sre' },
          api: gatedApi('getModel', gate),
        },
      );
    },
  },
  {
    component: 'EntityForm',
    request: 'the entity to change',
    permission: 'catalog.entity.read',
    show: gate => {
      const catalog = catalogApiMock({ entities: company });
      const { getEntityByRef } = catalog;
      catalog.getEntityByRef = async (ref, options) => {
        await gate();
        return getEntityByRef.call(catalog, ref, options);
      };
      renderForm(
        { entity: { type: 'string' } },
        {
          step: { 'ui:field': 'KumikiEntityForm' },
          formData: { entity: 'teaminteraction:default/on-call' },
          catalog,
        },
      );
    },
  },
  {
    component: 'EngagementFields',
    request: 'the people to choose from',
    permission: 'catalog.entity.read',
    show: gate => {
      const catalog = catalogApiMock({ entities: company });
      const { queryEntities } = catalog;
      catalog.queryEntities = async (request, options) => {
        await gate();
        return queryEntities.call(catalog, request, options);
      };
      renderForm(INTERACTION, { formData: FACILITATING, catalog });
    },
  },
];

// These hand what they ask for to one that shows it.
const SHOWN_BELOW: Record<string, string> = {
  GoldenPaths: 'NothingFound',
  ResponsibilityFinder: 'NothingFound',
};

describe('a request that fails', () => {
  it('is in this table, whoever makes it', () => {
    const asking = askingComponents(__dirname, ['teamTopologyApiRef'])
      .map(name => SHOWN_BELOW[name] ?? name)
      // Has a test of its own, because what was decided is remembered.
      .filter(name => name !== 'UnansweredNeeds');
    expect(new Set(CALLERS.map(({ component }) => component))).toEqual(
      new Set(asking),
    );
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
      const ways = texts.map(text =>
        within(surroundingsOf(text)).getByRole('button', { name: 'Try again' }),
      );
      for (const way of ways) {
        // Fields that wait for the same answer need to be told once.
        if (way.isConnected) {
          await userEvent.click(way);
        }
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

/** What says that something is wrong, with the way to try again. */
function surroundingsOf(text: HTMLElement): HTMLElement {
  const alert = text.closest<HTMLElement>('[role="alert"]');
  const status = text.closest('[role="status"]')?.parentElement;
  expect(alert ?? status).toBeVisible();
  return alert ?? status ?? text;
}

/** One of the answers of the backend, behind a gate. */
function gatedApi(
  name: keyof TeamTopologyApi,
  gate: Gate,
): Partial<TeamTopologyApi> {
  const fixture: TeamTopologyApi = FixtureTeamTopologyApi.create(company);
  return { [name]: gated(fixture, name, gate)[name] };
}
