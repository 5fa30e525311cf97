import { screen, waitFor } from '@testing-library/react';
import { renderForm } from '../__testUtils__/renderForm';

/** A form with one field, and the value of it that a link has filled in. */
function renderPicker(
  field: string,
  options: object = {},
  value: string | undefined = undefined,
) {
  return renderForm(
    {
      it: {
        title: 'Which',
        type: 'string',
        'ui:field': field,
        'ui:options': options,
      },
    },
    { formData: value === undefined ? {} : { it: value } },
  );
}

const field = () => screen.findByRole('combobox', { name: 'Which' });

describe.each([
  [
    'KumikiCapabilityPicker',
    'rent a server',
    'Virtual machines',
    'capability:default/virtual-machines',
    /Not offered/,
  ],
  [
    'KumikiResponsibilityPicker',
    'owned runtime',
    'Runtime platform',
    'responsibility:default/runtime-platform',
    /Owned · Owner: SRE/,
  ],
  [
    'KumikiResponsibilityPicker',
    '暫定',
    'Cloud accounts',
    'responsibility:default/cloud-accounts',
    /Held for the time being · Held by: SRE/,
  ],
  [
    'KumikiResponsibilityPicker',
    'laptops',
    'Laptops',
    'responsibility:default/laptops',
    /Dropped · No owner/,
  ],
  [
    'KumikiInteractionPicker',
    'ファシリテーション billing',
    'on-call',
    'teaminteraction:default/on-call',
    /Facilitating · SRE and Billing · Overdue · since Mar 1, 2024/,
  ],
])('%s, searched for %s', (name, search, label, ref, detail) => {
  it(`gives ${ref}`, async () => {
    const { user, create } = renderPicker(name);
    await user.type(await field(), search);
    await user.click(
      await screen.findByRole('option', { name: new RegExp(label) }),
    );
    expect(await field()).toHaveAccessibleDescription(detail);
    expect(await create()).toEqual({ it: ref });
  });
});

describe('a value that a link has filled in', () => {
  it.each([
    [
      'KumikiCapabilityPicker',
      'no-such',
      {},
      /Capability capability:default\/no-such does not exist/,
    ],
    [
      'KumikiCapabilityPicker',
      'virtual-machines',
      { verdicts: ['offered'] },
      /Virtual machines has the verdict “Not offered”. Allowed here: “Use it”/,
    ],
    [
      'KumikiResponsibilityPicker',
      'no-such',
      {},
      /Responsibility responsibility:default\/no-such does not exist/,
    ],
    [
      'KumikiResponsibilityPicker',
      'runtime-platform',
      { refuseAccepted: true },
      /Runtime platform is already accepted by SRE/,
    ],
    [
      'KumikiResponsibilityPicker',
      'databases',
      { refuseAccepted: true },
      /Databases is already accepted by Billing, SRE/,
    ],
    [
      'KumikiResponsibilityPicker',
      'runtime-platform',
      { states: ['dropped'] },
      /has the state “Owned”. Allowed here: “Dropped”/,
    ],
    [
      'KumikiInteractionPicker',
      'no-such',
      {},
      /Interaction teaminteraction:default\/no-such does not exist/,
    ],
    [
      'KumikiInteractionPicker',
      'tests',
      { states: ['active', 'overdue'] },
      /tests has the state “Ended”/,
    ],
    [
      'KumikiInteractionPicker',
      'group:default/sre',
      {},
      /is not a valid reference/,
    ],
  ])('%s refuses %s', async (name, value, options, message) => {
    const { review } = renderPicker(name, options, value);
    await review();
    await waitFor(async () =>
      expect(await field()).toHaveAccessibleDescription(message),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it.each([
    ['KumikiCapabilityPicker', 'container-runtime', { verdicts: ['offered'] }],
    ['KumikiResponsibilityPicker', 'cloud-accounts', { refuseAccepted: true }],
    ['KumikiResponsibilityPicker', 'laptops', { states: ['dropped'] }],
    ['KumikiInteractionPicker', 'on-call', { states: ['active', 'overdue'] }],
  ])('%s takes %s', async (name, value, options) => {
    const { create } = renderPicker(name, options, value);
    expect((await create()).it).toMatch(
      new RegExp(`^[a-z]+:default/${value}$`),
    );
  });
});

it('offers only what the template allows', async () => {
  const { user } = renderPicker('KumikiResponsibilityPicker', {
    refuseAccepted: true,
  });
  await user.click(await field());
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  expect(screen.queryByRole('option', { name: /Databases/ })).toBeNull();
});
