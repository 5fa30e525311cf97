import { screen, waitFor, within } from '@testing-library/react';
import { renderForm } from '../__testUtils__/renderForm';

jest.setTimeout(60_000);

/** A list of objects with each of our fields, as a template of a customer may have it. */
const list = (
  properties: Record<string, object>,
  more: { required?: string[] } = {},
) => ({
  work: {
    title: 'Work',
    type: 'array',
    items: { type: 'object', properties, ...more },
  },
});
const field = (title: string, name: string, options = {}) => ({
  title,
  type: name === 'KumikiInteractionEditor' ? 'object' : 'string',
  'ui:field': name,
  'ui:options': options,
});
const team = field('Team', 'KumikiTeamPicker');
const responsibility = field('Responsibility', 'KumikiResponsibilityPicker');
const since = field('Since', 'KumikiDatePicker');
const until = field('Until', 'KumikiDatePicker', { notBefore: 'since' });

describe('the fields in a list of objects', () => {
  it('take what is chosen by hand', async () => {
    const { user, create } = renderForm(list({ responsibility, team }));
    await user.click(await screen.findByRole('button', { name: /Add/ }));
    await user.type(
      await screen.findByRole('combobox', { name: 'Responsibility' }),
      'mail',
    );
    await user.click(await screen.findByRole('option', { name: /Mail/ }));
    await user.type(
      await screen.findByRole('combobox', { name: 'Team' }),
      'guard',
    );
    await user.click(await screen.findByRole('option', { name: /Guardian/ }));
    expect(await create()).toEqual({
      work: [
        {
          responsibility: 'responsibility:default/mail-and-dns',
          team: 'group:default/guardian',
        },
      ],
    });
  });

  it.each<[string, object, Record<string, unknown>]>([
    ['a team', team, { it: 'group:default/sre' }],
    [
      'a responsibility',
      responsibility,
      {
        it: 'responsibility:default/mail-and-dns',
      },
    ],
    [
      'a capability',
      field('It', 'KumikiCapabilityPicker'),
      {
        it: 'capability:default/container-runtime',
      },
    ],
    [
      'an interaction',
      field('It', 'KumikiInteractionPicker'),
      {
        it: 'teaminteraction:default/on-call',
      },
    ],
    ['a day', since, { it: '2026-11-01' }],
    [
      'how teams work together',
      field('It', 'KumikiInteractionEditor'),
      {
        it: {
          mode: 'x-as-a-service',
          from: 'group:default/sre',
          to: ['group:default/guardian'],
          since: '2024-01-15',
        },
      },
    ],
  ])('take %s', async (_, schema, item) => {
    const formData = JSON.parse(JSON.stringify({ work: [item, item] }));
    const { create } = renderForm(list({ it: schema }), { formData });
    expect(await create()).toEqual({ work: [item, item] });
  });

  it.each<[string, Record<string, object>, object, string, RegExp]>([
    [
      'the last field',
      { responsibility, team },
      {
        responsibility: 'responsibility:default/mail-and-dns',
        team: 'group:default/nobody',
      },
      'Team',
      /Team group:default\/nobody does not exist/,
    ],
    [
      'the first field, although the last is right',
      { responsibility, team },
      {
        responsibility: 'responsibility:default/tea',
        team: 'group:default/sre',
      },
      'Responsibility',
      /Responsibility responsibility:default\/tea does not exist/,
    ],
    [
      'a field that is there twice',
      {
        team,
        other: field('Other', 'KumikiTeamPicker', { teamTypes: ['enabling'] }),
      },
      { team: 'group:default/sre', other: 'group:default/sre' },
      'Other',
      /SRE has the type .* Allowed here: “Enabling team”/,
    ],
  ])('refuse %s', async (_, properties, item, name, message) => {
    const formData = JSON.parse(JSON.stringify({ work: [item] }));
    const { review } = renderForm(list(properties), { formData });
    await screen.findByRole('combobox', { name });
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name }),
      ).toHaveAccessibleDescription(message),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('refuse a day before the one beside it, in the item that it is in', async () => {
    const item = { since: '2026-11-10', until: '2026-11-09' };
    const good = { since: '2026-11-01', until: '2026-11-01' };
    const { review } = renderForm(list({ since, until }), {
      formData: { work: [good, item] },
    });
    await screen.findAllByLabelText(/Until/);
    await review();
    await waitFor(() =>
      expect(screen.getAllByLabelText(/Until/)[1]).toHaveAccessibleDescription(
        /2026-11-09 is before 2026-11-10/,
      ),
    );
    expect(screen.getAllByLabelText(/Until/)[0]).not.toBeInvalid();
  });

  it('refuse a part of an interaction at its place', async () => {
    const { review } = renderForm(
      list({ it: field('It', 'KumikiInteractionEditor') }),
      {
        formData: JSON.parse(
          JSON.stringify({
            work: [
              {
                it: {
                  mode: 'collaboration',
                  from: 'group:default/sre',
                  to: ['group:default/sre'],
                  since: '2024-01-15',
                },
              },
            ],
          }),
        ),
      },
    );
    await screen.findByRole('combobox', { name: 'Team 1' });
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: 'Team 1' }),
      ).toHaveAccessibleDescription(/SRE cannot work with itself/),
    );
  });

  it('make short refs full ones', async () => {
    const { create } = renderForm(list({ responsibility, team }), {
      formData: {
        work: [{ responsibility: 'mail-and-dns', team: 'sre' }],
      },
    });
    const group = await screen.findByRole('combobox', { name: 'Team' });
    await waitFor(() => expect(group).toHaveValue('SRE'));
    expect(within(group).queryByRole('alert')).toBeNull();
    expect(await create()).toEqual({
      work: [
        {
          responsibility: 'responsibility:default/mail-and-dns',
          team: 'group:default/sre',
        },
      ],
    });
  });

  it('look into the objects of objects', async () => {
    const { review } = renderForm(
      {
        ...list({
          responsibility,
          then: { type: 'object', properties: { ask: team } },
        }),
      },
      {
        formData: {
          work: [{ responsibility: 'laptops', then: { ask: 'no-such' } }],
        },
      },
    );
    await review();
    expect(
      await screen.findAllByText(/Team group:default\/no-such does not exist/),
    ).not.toEqual([]);
  });

  it('take what depends on another property', async () => {
    const { create } = renderForm(
      {
        rows: {
          type: 'array',
          items: {
            type: 'object',
            properties: { kind: { type: 'string', enum: ['team', 'nobody'] } },
            dependencies: {
              kind: {
                oneOf: [
                  {
                    properties: {
                      kind: { const: 'team' },
                      team: team,
                    },
                  },
                  { properties: { kind: { const: 'nobody' } } },
                ],
              },
            },
          },
        },
      },
      { formData: { rows: [{ kind: 'team', team: 'group:default/billing' }] } },
    );
    expect(await create()).toEqual({
      rows: [{ kind: 'team', team: 'group:default/billing' }],
    });
  });
});

describe('the fields in an object', () => {
  it('check as anywhere', async () => {
    const { review } = renderForm(
      { who: { type: 'object', properties: { team } } },
      { formData: { who: { team: 'group:default/nobody' } } },
    );
    await review();
    expect(
      (await screen.findAllByText(/Team group:default\/nobody does not exist/))
        .length,
    ).toBeGreaterThan(0);
  });
});

it('says at each item of a list what is wrong with it', async () => {
  const { review } = renderForm(
    {
      redirect: { title: 'Redirect', type: 'array', items: team },
    },
    { formData: { redirect: ['sre', 'no-such'] } },
  );
  await review();
  expect(
    await screen.findAllByText(/Team group:default\/no-such does not exist/),
  ).not.toEqual([]);
});
