import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

jest.setTimeout(60_000);

const SOON = { timeout: 15_000 };
const AT = '2024-07-01';

const show = (
  address: string,
  options: Parameters<typeof renderInCompany>[1] = {},
) =>
  renderInCompany(<TeamTopologyPage />, {
    address: `/?view=drafts${address}`,
    ...options,
  });

/** An API with one draft in it. */
async function withDraft(...changes: object[]) {
  const api = FixtureTeamTopologyApi.create(company);
  const { id } = await api.createDraft({
    name: 'Infra',
    at: AT,
    changes: changes as never,
  });
  const bound = {
    getDraft: api.getDraft.bind(api),
    updateDraft: api.updateDraft.bind(api),
    deleteDraft: api.deleteDraft.bind(api),
    listDrafts: api.listDrafts.bind(api),
  };
  return { api: bound, id };
}

describe('Drafts', () => {
  it('says that there is none, and makes one', async () => {
    const view = show('');
    expect(
      await screen.findByText('You have no drafts', {}, SOON),
    ).toBeInTheDocument();
    const create = screen.getByRole('button', { name: 'Create draft' });
    await waitFor(() => expect(create).toBeEnabled());
    await userEvent.click(create);
    expect(
      await screen.findByText('Nothing yet. Add the first change.', {}, SOON),
    ).toBeInTheDocument();
    expect(addressParams(view).get('draft')).toBe('draft-1');
  });

  it('says what is missing to who may not have drafts', async () => {
    show('', {
      api: {
        listDrafts: async () => {
          throw new NotAllowedError('No');
        },
      },
    });
    expect(
      await screen.findByText(/team-topology\.draft\.read/, {}, SOON),
    ).toBeInTheDocument();
  });

  it('founds a team, shows it at once, and takes it back', async () => {
    const { api, id } = await withDraft();
    show(`&draft=${id}`, { api });
    const name = await screen.findByRole(
      'textbox',
      { name: /^Name, such as in-house-infra/ },
      SOON,
    );
    await userEvent.type(name, 'in-house-platform{Enter}');
    const changes = await screen.findByRole('region', {
      name: 'Changes in this draft',
    });
    expect(
      await within(changes).findByText('in-house-platform is founded'),
    ).toBeInTheDocument();
    const founded = await screen.findByText(
      'in-house-platform was founded',
      {},
      SOON,
    );
    // The catalog does not have it, so there is no page to lead to.
    expect(founded.closest('a')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Undo last change' }),
    );
    expect(
      await screen.findByText('The organisation stays as it is.', {}, SOON),
    ).toBeInTheDocument();
  });

  it('says of each change what it is', async () => {
    const sre = 'group:default/sre';
    const runtime = 'responsibility:default/runtime-platform';
    const { api, id } = await withDraft(
      { type: 'take', team: sre, responsibility: runtime, forNow: true },
      {
        ...{ type: 'give-up', team: sre, responsibility: runtime },
        handOffTo: 'group:default/billing',
      },
      {
        ...{ type: 'retype-team', team: sre, teamType: 'enabling' },
        was: 'stream-aligned',
      },
    );
    show(`&draft=${id}`, { api });
    for (const text of [
      'SRE takes Runtime platform for the time being',
      'SRE gives up Runtime platform and names Billing',
      'The organisation has changed: it now says Platform team.',
    ]) {
      expect(await screen.findByText(text, {}, SOON)).toBeInTheDocument();
    }
  });

  it('says why a change cannot be made, and does not publish it', async () => {
    const { api, id } = await withDraft({
      type: 'close-team',
      team: 'group:default/ghost',
    });
    show(`&draft=${id}`, { api });
    expect(
      await screen.findByText(
        'Not in the catalog, or not visible to you: ghost.',
        {},
        SOON,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Publish…' }),
    ).not.toBeInTheDocument();
  });

  it('takes away one change and keeps the others', async () => {
    const { api, id } = await withDraft(
      { type: 'close-team', team: 'group:default/ghost' },
      { type: 'found-team', team: 'group:default/in-house-platform' },
    );
    show(`&draft=${id}`, { api });
    await userEvent.click(
      await screen.findByRole(
        'button',
        { name: 'Remove: ghost is closed' },
        SOON,
      ),
    );
    expect(
      await screen.findByRole('link', { name: 'Publish…' }, SOON),
    ).toBeInTheDocument();
    const { changes } = await api.getDraft({ id });
    expect(changes.map(({ type }) => type)).toEqual(['found-team']);
  });

  it('says which names a new team can have', async () => {
    const { api, id } = await withDraft();
    show(`&draft=${id}`, { api });
    const name = await screen.findByRole(
      'textbox',
      { name: /^Name, such as in-house-infra/ },
      SOON,
    );
    await userEvent.type(name, 'In-house');
    expect(
      await screen.findByText('Lower-case letters, digits and hyphens.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
  });

  it('leads to the template that publishes it', async () => {
    const { api, id } = await withDraft({
      type: 'found-team',
      team: 'group:default/in-house-platform',
    });
    show(`&draft=${id}`, { api });
    const link = await screen.findByRole('link', { name: 'Publish…' }, SOON);
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
      '/create/templates/default/publish-draft?formData={"draft":"draft-1","version":1}',
    );
  });

  it('says before it is published that it changes too much at once', async () => {
    const { api, id } = await withDraft({
      ...{ type: 'retype-team', team: 'group:default/sre' },
      teamType: 'enabling',
    });
    const fixture = FixtureTeamTopologyApi.create(company);
    show(`&draft=${id}`, {
      api: {
        ...api,
        previewDraft: async request => ({
          ...(await fixture.previewDraft(request)),
          existingCount: 51,
        }),
      },
    });
    expect(
      await screen.findByText(
        'It changes 51 entities that exist, and one run publishes 50. Make two drafts of it.',
        {},
        SOON,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Publish…' }),
    ).not.toBeInTheDocument();
  });

  it('shares it by link', async () => {
    const { api, id } = await withDraft();
    const person = userEvent.setup();
    show(`&draft=${id}`, { api });
    await person.click(
      await screen.findByRole(
        'switch',
        { name: 'Anyone with the link can open it' },
        SOON,
      ),
    );
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValueOnce(new Error('No'));
    await person.click(
      await screen.findByRole('button', { name: 'Copy link' }),
    );
    expect(
      await screen.findByText(/Copy the address of this page/),
    ).toBeInTheDocument();
    await expect(api.getDraft({ id })).resolves.toMatchObject({ shared: true });
  });

  it('says that somebody else has changed it, and reads it again', async () => {
    const { api, id } = await withDraft();
    show(`&draft=${id}`, {
      api: {
        ...api,
        updateDraft: async () => {
          throw Object.assign(new Error('Changed by mori.'), {
            statusCode: 409,
          });
        },
      },
    });
    const name = await screen.findByRole(
      'textbox',
      { name: /^Name, such as/ },
      SOON,
    );
    await userEvent.type(name, 'platform-two{Enter}');
    expect(
      await screen.findByText(
        'Somebody changed this draft in the meantime',
        {},
        SOON,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Changed by mori.')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Load the latest version' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('Changed by mori.')).not.toBeInTheDocument(),
    );
  });

  it('tells the reader that a part is not shown, and lets them change nothing', async () => {
    const { api, id } = await withDraft();
    const draft = await api.getDraft({ id });
    show(`&draft=${id}`, {
      api: { ...api, getDraft: async () => ({ ...draft, withheld: true }) },
    });
    expect(
      await screen.findByText(
        'Part of this draft is not shown to you',
        {},
        SOON,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Add' }),
    ).not.toBeInTheDocument();
  });

  it('leads through the list to the form that somebody came for', async () => {
    const { api } = await withDraft();
    show('&change=retype-team&about=group:default/sre', { api });
    expect(
      await screen.findByText(
        'Choose the draft for “Change the type of a team”, or make a new one.',
        {},
        SOON,
      ),
    ).toBeInTheDocument();
    const href = screen
      .getByRole('link', { name: 'Infra' })
      .getAttribute('href');
    const { searchParams } = new URL(href ?? '', 'http://localhost');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ view: 'drafts', draft: 'draft-1', change: 'retype-team' },
      about: 'group:default/sre',
    });
  });

  it('opens the form that somebody came for', async () => {
    const { api, id } = await withDraft();
    show(`&draft=${id}&change=retype-team&about=group:default/sre`, { api });
    const form = await screen.findByRole(
      'form',
      { name: 'Change the type of a team' },
      SOON,
    );
    expect(
      within(form).getByRole('button', { name: /SRE/ }),
    ).toBeInTheDocument();
  });

  it('is there in Japanese', async () => {
    show('', { language: 'ja' });
    expect(
      await screen.findByText('下書きはまだありません', {}, SOON),
    ).toBeInTheDocument();
  });
});
