import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../../../dev/fixture';
import { renderForm } from '../__testUtils__/renderForm';

function renderEditor(
  options: {
    uiOptions?: object;
    value?: object;
    api?: FixtureTeamTopologyApi;
    language?: string;
  } = {},
) {
  const { uiOptions = {}, value, ...rest } = options;
  return renderForm(
    {
      interaction: {
        title: 'Working together',
        type: 'object',
        'ui:field': 'KumikiInteractionEditor',
        'ui:options': uiOptions,
      },
    },
    {
      required: ['interaction'],
      formData: value && JSON.parse(JSON.stringify({ interaction: value })),
      ...rest,
    },
  );
}

const VALID = {
  mode: 'x-as-a-service',
  from: 'group:default/sre',
  to: ['group:default/guardian'],
  since: '2024-01-15',
};

// Typing into a form takes its time where others use the machine as well.
jest.setTimeout(60_000);

describe('KumikiInteractionEditor', () => {
  it('gives the spec of a service', async () => {
    const { user, create } = renderEditor();
    await user.click(
      await screen.findByRole('radio', { name: 'X-as-a-Service' }),
    );
    await user.type(screen.getByRole('combobox', { name: 'Provider' }), 'sre');
    await user.tab();
    const consumers = screen.getByRole('group', { name: /Consumers/ });
    await user.type(
      within(consumers).getByRole('combobox', { name: 'Team 1' }),
      'guardian',
    );
    await user.tab();
    await user.click(
      within(consumers).getByRole('button', { name: 'Add a team' }),
    );
    await user.type(
      within(consumers).getByRole('combobox', { name: 'Team 2' }),
      'billing',
    );
    await user.tab();
    await user.type(
      screen.getByRole('textbox', { name: 'Purpose' }),
      'A runtime',
    );
    await user.type(
      screen.getByRole('combobox', { name: 'Capability provided' }),
      'container-runtime',
    );
    await user.tab();
    fireEvent.change(screen.getByLabelText(/First day/), {
      target: { value: '2024-01-15' },
    });
    expect(await create()).toEqual({
      interaction: {
        mode: 'x-as-a-service',
        from: 'group:default/sre',
        to: ['group:default/guardian', 'group:default/billing'],
        purpose: 'A runtime',
        capability: 'capability:default/container-runtime',
        since: '2024-01-15',
      },
    });
  });

  it('asks for an engagement where one team helps another', async () => {
    const { user, create } = renderEditor({
      uiOptions: { modes: ['facilitating'] },
      value: {
        from: 'group:default/sre',
        to: ['group:default/billing'],
        since: '2024-03-01',
      },
    });
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    const people = await screen.findByRole('group', {
      name: 'Embedded people',
    });
    await user.type(within(people).getByRole('combobox'), 'ao');
    await user.click(await screen.findByRole('option', { name: 'aoki' }));
    const share = within(people).getByRole('textbox', { name: /Time of/ });
    await user.type(share, '40');
    await user.tab();
    await user.type(
      screen.getByRole('textbox', { name: 'Goal 1' }),
      'Own on-call',
    );
    await user.type(
      screen.getByRole('textbox', { name: /Exit criteria/ }),
      'Two quiet months',
    );
    expect(await create()).toEqual({
      interaction: {
        mode: 'facilitating',
        from: 'group:default/sre',
        to: ['group:default/billing'],
        since: '2024-03-01',
        people: [{ user: 'user:default/aoki', allocation: 0.4 }],
        goals: ['Own on-call'],
        exitCriteria: 'Two quiet months',
      },
    });
  });

  it('asks in each mode for what the mode has, and hands over nothing else', async () => {
    const { user, create } = renderEditor({
      value: { ...VALID, capability: 'capability:default/container-runtime' },
    });
    expect(
      await screen.findByRole('combobox', { name: 'Capability provided' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Collaboration' }));
    expect(
      screen.queryByRole('combobox', { name: 'Capability provided' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Embedded people')).not.toBeInTheDocument();
    expect(await create()).toEqual({
      interaction: { ...VALID, mode: 'collaboration' },
    });
  });

  it('drops what a link hands over and no interaction has', async () => {
    const { create } = renderEditor({ value: { ...VALID, colour: 'red' } });
    expect(await create()).toEqual({ interaction: VALID });
  });

  it('forgets a row that is removed, and the keyboard stays in the list', async () => {
    const { user, create } = renderEditor({
      value: { ...VALID, to: ['group:default/billing', ...VALID.to] },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Remove Team 1' }),
    );
    expect(screen.getByRole('button', { name: 'Add a team' })).toHaveFocus();
    expect(await create()).toEqual({ interaction: VALID });
  });

  it.each([
    ['Provider', { from: 'group:default/srre' }, /Team group:default/],
    ['Team 1', { to: ['group:default/sre'] }, /SRE cannot work with/],
    [
      'Team 2',
      { to: [...VALID.to, ...VALID.to] },
      /Guardian app is listed twice/,
    ],
    [
      'Capability provided',
      { capability: 'no-such' },
      /Capability capability:/,
    ],
  ])('refuses at %s: %j', async (name, change, message) => {
    const { review } = renderEditor({ value: { ...VALID, ...change } });
    await screen.findByRole('combobox', { name });
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name }),
      ).toHaveAccessibleDescription(message),
    );
    expect(
      screen.getByRole('group', { name: 'Working together' }),
    ).toHaveAccessibleDescription(/Correct the highlighted fields/);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it.each([
    [/First day/, { since: '2024-02-30' }, /“2024-02-30” is not a valid date/],
    [/Last day/, { until: '2024-01-14' }, /2024-01-14 is before 2024-01-15/],
    [/Last day/, { until: '2024-06-30' }, /2024-06-30 is in the past/],
    [/^Review by/, { reviewBy: '2025-01-01' }, /2025-01-01 is in the past/],
  ])('refuses at %s: %j', async (label, change, message) => {
    const { review } = renderEditor({ value: { ...VALID, ...change } });
    await screen.findByLabelText(label);
    await review();
    await waitFor(() =>
      expect(screen.getByLabelText(label)).toHaveAccessibleDescription(message),
    );
  });

  it('refuses what is missing', async () => {
    const { user, review } = renderEditor();
    await review();
    await waitFor(() =>
      expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription(
        /This field is required/,
      ),
    );
    await user.click(screen.getByRole('radio', { name: 'Collaboration' }));
    expect(
      screen.getByRole('group', { name: /Other teams/ }),
    ).toHaveAccessibleDescription(/at least one other team/);
    expect(
      screen.getByRole('combobox', { name: 'First team' }),
    ).toHaveAccessibleDescription(/This field is required/);
  });

  it('refuses what the template insists on and nobody has said', async () => {
    const { review } = renderEditor({
      uiOptions: {
        modes: ['facilitating'],
        required: ['until', 'goals', 'exitCriteria', 'people'],
      },
      value: { ...VALID, mode: 'facilitating' },
    });
    await screen.findByLabelText(/Last day/);
    await review();
    await waitFor(() =>
      expect(screen.getByLabelText(/Last day/)).toHaveAccessibleDescription(
        /This field is required/,
      ),
    );
    for (const name of [/Embedded people/, /^Goals/]) {
      expect(screen.getByRole('group', { name })).toHaveAccessibleDescription(
        /This field is required/,
      );
    }
  });

  it('refuses people who are not there and shares that are none', async () => {
    const { review } = renderEditor({
      value: {
        ...VALID,
        mode: 'facilitating',
        people: [
          { user: 'user:default/nobody' },
          { user: 'user:default/aoki', allocation: 1.4 },
          { user: 'user:default/aoki' },
        ],
      },
    });
    await screen.findByRole('combobox', { name: 'Person 1' });
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: 'Person 1' }),
      ).toHaveAccessibleDescription(/User user:default\/nobody does not exist/),
    );
    expect(
      screen.getByRole('textbox', { name: /Time of person 2/ }),
    ).toHaveAccessibleDescription(/140 % is not possible/);
    expect(
      screen.getByRole('combobox', { name: 'Person 3' }),
    ).toHaveAccessibleDescription(/aoki is listed twice/);
  });

  it('marks the row that is wrong, also behind a blank one', async () => {
    const { user, review } = renderEditor({
      value: { ...VALID, to: ['group:default/srre'] },
    });
    await user.click(await screen.findByRole('button', { name: 'Add a team' }));
    await user.type(screen.getByRole('combobox', { name: 'Team 2' }), 'nobody');
    await user.tab();
    await user.clear(screen.getByRole('combobox', { name: 'Team 1' }));
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: 'Team 2' }),
      ).toHaveAccessibleDescription(
        /Team group:default\/nobody does not exist/,
      ),
    );
    expect(
      screen.getByRole('combobox', { name: 'Team 1' }),
    ).not.toHaveAccessibleDescription(/does not exist/);
  });

  it('checks the days although the backend is away', async () => {
    const api = FixtureTeamTopologyApi.create(company);
    jest.spyOn(api, 'getChoices').mockRejectedValue(new Error('Away'));
    const { review } = renderEditor({
      api,
      value: { ...VALID, until: '2024-06-30' },
    });
    await screen.findByLabelText(/Last day/);
    await review();
    await waitFor(() =>
      expect(screen.getByLabelText(/Last day/)).toHaveAccessibleDescription(
        /in the past/,
      ),
    );
  });

  it('refuses what is declared already, and says so at its first day', async () => {
    const same = {
      mode: 'facilitating',
      from: 'group:default/sre',
      to: ['group:default/billing'],
      purpose: 'Billing runs its own on-call',
      since: '2024-03-01',
    };
    const { review } = renderEditor({ value: same });
    await review();
    await waitFor(() =>
      expect(screen.getByLabelText(/First day/)).toHaveAccessibleDescription(
        /on-call is the same interaction/,
      ),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('takes another interaction of the same teams on the same day', async () => {
    const other = {
      mode: 'facilitating',
      from: 'group:default/sre',
      to: ['group:default/billing'],
      purpose: 'Billing restores its own backups',
      since: '2024-03-01',
    };
    const { create } = renderEditor({ value: other });
    expect(await create()).toEqual({ interaction: other });
  });

  it('says in its own words that the schema of a template requires a field', async () => {
    const { review } = renderForm(
      {
        interaction: {
          type: 'object',
          required: ['mode', 'from', 'to', 'since'],
          'ui:field': 'KumikiInteractionEditor',
        },
      },
      {
        formData: JSON.parse('{"interaction":{"mode":"collaboration"}}'),
        language: 'ja',
      },
    );
    await screen.findByRole('combobox', { name: '一方のチーム' });
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: '一方のチーム' }),
      ).toHaveAccessibleDescription(/入力が必要です/),
    );
    expect(
      screen.getByRole('group', { name: /相手のチーム/ }),
    ).toHaveAccessibleDescription(/相手のチームを一つ以上/);
  });

  it('speaks Japanese', async () => {
    renderEditor({ language: 'ja', value: VALID });
    expect(
      await screen.findByRole('combobox', { name: '提供するチーム' }),
    ).toHaveValue('SRE');
  });
});
