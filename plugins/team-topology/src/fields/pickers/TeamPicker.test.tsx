import { screen, waitFor } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../../../dev/fixture';
import { declarationOf } from '../../../dev/fixture/entityOf';
import { largeCompany } from '../../../dev/fixture/largeCompany';
import { renderForm } from '../__testUtils__/renderForm';

const team = { title: 'Owner', type: 'string', 'ui:field': 'KumikiTeamPicker' };

const field = () => screen.findByRole('combobox', { name: 'Owner' });

const labels = async () =>
  (await screen.findAllByRole('option')).map(option => option.textContent);

describe('KumikiTeamPicker', () => {
  it('gives the full ref of the team that is chosen and says its type', async () => {
    const { user, create } = renderForm({ team });
    await user.type(await field(), 'guard');
    await user.click(
      await screen.findByRole('option', { name: /Guardian app/ }),
    );
    expect(await field()).toHaveValue('Guardian app');
    expect(await field()).toHaveAccessibleDescription(/Stream-aligned team/);
    expect(await create()).toEqual({ team: 'group:default/guardian' });
  });

  it.each([
    ['en', 'enabling'],
    ['en', 'イネイブリング'],
    ['ja', 'enabling'],
    ['ja', 'イネイブリング'],
    ['en', 'QUALITY'],
    ['en', 'ｑｕａｌｉｔｙ'],
  ])('in %s finds a team by %s', async (language, search) => {
    const { user } = renderForm({ team }, { language });
    await user.type(await field(), search);
    await waitFor(async () =>
      expect(await labels()).toEqual([
        expect.stringContaining('Quality coaches'),
      ]),
    );
  });

  it('can be used with the keyboard alone', async () => {
    const { user, create } = renderForm({ team });
    await user.type(await field(), 'billing');
    await screen.findByRole('option', { name: /Billing/ });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await create()).toEqual({ team: 'group:default/billing' });
  });

  it('takes a ref or a name that is typed, without a choice', async () => {
    const { user, create } = renderForm({ team });
    await user.type(await field(), 'corporate-it');
    expect(await create()).toEqual({ team: 'group:default/corporate-it' });
  });

  it('understands a name in any letters', async () => {
    const { user, create } = renderForm({ team });
    await user.type(await field(), 'photo RECOGNITION');
    expect(await create()).toEqual({ team: 'group:default/photos' });
  });

  it('makes a short ref of a link a full one', async () => {
    const { create } = renderForm(
      { team, other: { ...team, title: 'Other' } },
      { formData: { team: 'sre', other: 'billing' } },
    );
    await waitFor(async () => expect(await field()).toHaveValue('SRE'));
    expect(await create()).toEqual({
      team: 'group:default/sre',
      other: 'group:default/billing',
    });
  });

  it('offers the types that the template asks for, and no grouping', async () => {
    const { user } = renderForm({
      team: { ...team, 'ui:options': { teamTypes: ['platform', 'enabling'] } },
    });
    await user.click(await field());
    await user.keyboard('{ArrowDown}');
    await waitFor(async () =>
      expect(await labels()).toEqual([
        expect.stringContaining('Quality coaches'),
        expect.stringContaining('SRE'),
      ]),
    );
  });

  it.each([
    ['srre', {}, 'Team group:default/srre does not exist'],
    [
      'the platform people',
      {},
      '“the platform people” is not a valid reference',
    ],
    ['user:default/aoki', {}, '“user:default/aoki” is not a valid reference'],
    ['product-platform', {}, 'is a grouping of teams'],
    ['guardian', { teamTypes: ['enabling'] }, 'Allowed here: “Enabling team”'],
  ])('refuses %s of a link', async (value, uiOptions, message) => {
    const { review } = renderForm(
      { team: { ...team, 'ui:options': uiOptions } },
      { formData: { team: value } },
    );
    await review();
    expect(
      (await screen.findAllByText(new RegExp(message))).length,
    ).toBeGreaterThan(0);
    expect(await field()).toHaveAccessibleDescription(new RegExp(message));
    expect(await field()).toBeInvalid();
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('takes a team that is gone where the template asks for it, and only there', async () => {
    const entities = [
      ...company,
      declarationOf('TeamApi', 'payments', {
        team: 'payments',
        does: [{ responsibility: 'laptops' }],
      }),
    ];
    const gone = { ...team, 'ui:options': { includeGone: true } };
    const { user, review } = renderForm(
      { team: gone, other: team },
      { entities },
    );
    const [first, second] = await screen.findAllByRole('combobox');
    await user.type(first, 'paym');
    await user.click(await screen.findByRole('option', { name: /payments/ }));
    expect(first).toHaveAccessibleDescription(/No longer in the catalog/);
    await user.type(second, 'group:default/payments');
    await review();
    await waitFor(() =>
      expect(second).toHaveAccessibleDescription(/does not exist/),
    );
    expect(first).not.toHaveAccessibleDescription(/does not exist/);
  });

  it('goes on once what was refused is corrected', async () => {
    const { user, review, create } = renderForm(
      { team },
      { formData: { team: 'srre' } },
    );
    await review();
    await screen.findAllByText(/does not exist/);
    await user.clear(await field());
    await user.type(await field(), 'SRE');
    expect(await create()).toEqual({ team: 'group:default/sre' });
  });

  it('refuses in Japanese where the app speaks it', async () => {
    const { user } = renderForm(
      { team },
      { formData: { team: 'srre' }, language: 'ja' },
    );
    await user.click(await screen.findByRole('button', { name: 'Review' }));
    expect(
      (await screen.findAllByText(/チーム group:default\/srre は存在しない/))
        .length,
    ).toBeGreaterThan(0);
  });

  it('refuses a value that is no text', async () => {
    const { review } = renderForm({ team }, { formData: { team: { a: 1 } } });
    await review();
    expect((await screen.findAllByText(/must be string/)).length).toBe(2);
  });

  it('is missed where the template needs it, and only there', async () => {
    const { review } = renderForm({ team }, { required: ['team'] });
    await review();
    expect(
      (await screen.findAllByText(/must have required property/)).length,
    ).toBeGreaterThan(0);
  });

  it('checks every team of a list', async () => {
    const { review } = renderForm(
      {
        teams: {
          type: 'array',
          items: { type: 'string', 'ui:field': 'KumikiTeamPicker' },
        },
      },
      { formData: { teams: ['sre', 'nobody'] } },
    );
    await review();
    expect(
      (await screen.findAllByText(/Team group:default\/nobody does not exist/))
        .length,
    ).toBeGreaterThan(0);
  });

  it('takes a typed ref when the backend is away, and says so', async () => {
    const api = FixtureTeamTopologyApi.create(company);
    jest.spyOn(api, 'getChoices').mockRejectedValue(new Error('Away'));
    const { user, create } = renderForm({ team }, { api });
    expect(
      await screen.findByText(/The options could not be loaded/),
    ).toBeInTheDocument();
    expect(await field()).toHaveAccessibleDescription(
      /It cannot be checked here/,
    );
    await user.type(await field(), 'sre');
    expect(await create()).toEqual({ team: 'group:default/sre' });
  });

  it('loads the choices when somebody tries again', async () => {
    const api = FixtureTeamTopologyApi.create(company);
    jest.spyOn(api, 'getChoices').mockRejectedValueOnce(new Error('Away'));
    const { user } = renderForm({ team }, { api });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await user.click(await field());
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('option', { name: /SRE/ })).toBeVisible();
  });

  it('says that there is nothing to choose', async () => {
    renderForm({ team }, { entities: [] });
    expect(await screen.findByText('No options yet.')).toBeInTheDocument();
  });

  it('says that nothing matches', async () => {
    const { user } = renderForm({ team });
    await user.type(await field(), 'zzz');
    expect(
      await screen.findByRole('option', { name: 'No matches for “zzz”.' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows a part of 500 teams and finds all of them', async () => {
    const { user } = renderForm(
      { team },
      { entities: largeCompany({ teams: 500, interactions: 0 }) },
    );
    await user.type(await field(), 'team');
    expect(await screen.findByText(/first 50 of 500/)).toBeInTheDocument();
    expect(await labels()).toHaveLength(50);
    await user.type(await field(), ' 499');
    await waitFor(async () =>
      expect(await labels()).toEqual([expect.stringContaining('Team 499')]),
    );
  });
});
