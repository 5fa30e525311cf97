import {
  buildOrgModel,
  chooseFrom,
  TeamTopologyClient,
} from '@kumiki/backstage-plugin-team-topology-common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { largeCompany } from '../../../dev/fixture/largeCompany';
import { renderForm } from '../__testUtils__/renderForm';

jest.setTimeout(60_000);

const BASE = 'http://localhost/api/team-topology';
const TEAMS = 22_000;
const model = buildOrgModel(largeCompany({ teams: TEAMS, interactions: 0 }), {
  at: '2026-01-15',
});
const team = { title: 'Owner', type: 'string', 'ui:field': 'KumikiTeamPicker' };

describe('a field of an organisation of 22,000 Groups', () => {
  const asked: string[] = [];
  const server = setupServer(
    http.get(`${BASE}/choices`, ({ request }) => {
      const { search, searchParams: query } = new URL(request.url);
      asked.push(decodeURIComponent(search));
      const listed = (name: string) => query.get(name)?.split(',');
      const choices = chooseFrom(model, {
        kind: 'group',
        search: query.get('search') ?? undefined,
        limit: query.has('limit') ? Number(query.get('limit')) : undefined,
        ...{ only: listed('only'), refs: listed('refs') },
      });
      return HttpResponse.json({ ...choices });
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => asked.splice(0));
  afterAll(() => server.close());

  const client = () => {
    const api = TeamTopologyClient.create({
      discoveryApi: { getBaseUrl: async () => BASE },
      fetchApi: { fetch },
    });
    return { getChoices: api.getChoices.bind(api) };
  };
  const field = () => screen.findByRole('combobox', { name: 'Owner' });

  it('loads a few, and asks for what is typed once somebody pauses', async () => {
    const { user, create } = renderForm({ team }, { api: client() });
    await user.click(await field());
    expect(await screen.findByText(/first 50 of 22,000/)).toBeInTheDocument();
    expect(await screen.findAllByRole('option')).toHaveLength(50);
    expect(asked).toEqual(['?kind=group']);

    // What is typed in between is not asked.
    const input = await field();
    for (const value of ['t', 'team', 'team 21987']) {
      fireEvent.change(input, { target: { value } });
    }
    await user.click(await screen.findByRole('option', { name: /Team 21987/ }));
    expect(asked).toEqual(['?kind=group', '?kind=group&search=team+21987']);
    expect(await field()).toHaveValue('Team 21987');

    // The first are back, from the answer that is still fresh, and what was chosen
    // still has its name.
    expect(await screen.findByText(/first 50 of 22,000/)).toBeInTheDocument();
    expect(await field()).toHaveValue('Team 21987');
    expect(await create()).toEqual({ team: 'group:default/team-21987' });
    expect(asked.at(-1)).toBe(
      '?kind=group&limit=0&refs=group:default/team-21987&gone=true',
    );
  });

  it('shows the name of what a link has filled in', async () => {
    renderForm(
      { team },
      { api: client(), formData: { team: 'group:default/team-20000' } },
    );
    await waitFor(async () => expect(await field()).toHaveValue('Team 20000'));
    expect(asked).toEqual(['?kind=group&refs=group:default/team-20000']);
  });

  it('understands a name that is left before it was found', async () => {
    const { user, create } = renderForm({ team }, { api: client() });
    await screen.findByText(/first 50 of 22,000/);
    await user.type(await field(), 'TEAM 19999');
    await user.tab();
    await waitFor(async () => expect(await field()).toHaveValue('Team 19999'));
    expect(await create()).toEqual({ team: 'group:default/team-19999' });
  });

  it('asks only for what the template allows', async () => {
    renderForm(
      { team: { ...team, 'ui:options': { teamTypes: ['platform'] } } },
      { api: client() },
    );
    await waitFor(() => expect(asked).toEqual(['?kind=group&only=platform']));
  });
});
