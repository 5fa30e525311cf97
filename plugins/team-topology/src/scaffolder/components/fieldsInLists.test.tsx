import { screen } from '@testing-library/react';
import { renderForm } from '../__testUtils__/renderForm';

jest.setTimeout(60_000);

const responsibility = {
  title: 'Responsibility',
  type: 'string',
  'ui:field': 'KumikiResponsibilityPicker',
};
const handOffTo = {
  title: 'The team to go to',
  type: 'string',
  'ui:field': 'KumikiTeamPicker',
};
const declined = (more: object = {}) => ({
  title: 'Does not do',
  type: 'array',
  items: {
    type: 'object',
    required: ['responsibility'],
    properties: {
      responsibility,
      handOffTo,
      reason: { title: 'Why', type: 'string' },
      ...more,
    },
  },
});

describe('fields in the objects of a list', () => {
  it('take what is chosen by hand', async () => {
    const { user, create } = renderForm({ doesNot: declined() });
    await user.click(await screen.findByRole('button', { name: /Add/ }));
    await user.type(
      await screen.findByRole('combobox', { name: 'Responsibility' }),
      'laptops',
    );
    await user.click(await screen.findByRole('option', { name: /Laptops/ }));
    await user.type(
      await screen.findByRole('combobox', { name: 'The team to go to' }),
      'billing',
    );
    await user.click(await screen.findByRole('option', { name: /Billing/ }));
    expect(await create()).toEqual({
      doesNot: [
        {
          responsibility: 'responsibility:default/laptops',
          handOffTo: 'group:default/billing',
        },
      ],
    });
  });

  it.each([
    [
      'the first field',
      { responsibility: 'no-such' },
      /responsibility:default\/no-such/,
    ],
    [
      'the last field',
      { responsibility: 'laptops', handOffTo: 'no-such' },
      /no team group:default\/no-such/,
    ],
    [
      'the first field, of two',
      { responsibility: 'no-such', handOffTo: 'billing' },
      /responsibility:default\/no-such/,
    ],
  ])('refuse what is wrong, in %s', async (_, item, message) => {
    const { review } = renderForm(
      { doesNot: declined() },
      { formData: { doesNot: [{ responsibility: 'laptops' }, item] } },
    );
    await review();
    expect(await screen.findAllByText(message)).not.toEqual([]);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('know what each of them may be, and what stands beside it', async () => {
    const dates = {
      since: { title: 'Since', type: 'string', 'ui:field': 'KumikiDatePicker' },
      reviewBy: {
        title: 'Review by',
        type: 'string',
        'ui:field': 'KumikiDatePicker',
        'ui:options': { notBefore: 'since' },
      },
    };
    const { review } = renderForm(
      { interim: declined(dates) },
      {
        formData: {
          interim: [
            {
              responsibility: 'laptops',
              since: '2026-03-01',
              reviewBy: '2026-02-28',
            },
          ],
        },
      },
    );
    await review();
    expect(
      await screen.findAllByText(/2026-02-28 is before 2026-03-01/),
    ).not.toEqual([]);
  });

  it('look into the objects of objects', async () => {
    const { review } = renderForm(
      {
        doesNot: declined({
          then: {
            type: 'object',
            properties: { ask: { ...handOffTo, title: 'Then ask' } },
          },
        }),
      },
      {
        formData: {
          doesNot: [{ responsibility: 'laptops', then: { ask: 'no-such' } }],
        },
      },
    );
    await review();
    expect(
      await screen.findAllByText(/no team group:default\/no-such/),
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
                      team: { ...handOffTo, title: 'Team' },
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

it('says at each item of a list what is wrong with it', async () => {
  const { review } = renderForm(
    {
      redirect: { title: 'Redirect', type: 'array', items: handOffTo },
    },
    { formData: { redirect: ['sre', 'no-such'] } },
  );
  await review();
  expect(
    await screen.findAllByText(/no team group:default\/no-such/),
  ).not.toEqual([]);
});
