import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderForm } from '../__testUtils__/renderForm';

function renderDates(
  options: object,
  formData: Record<string, string | undefined>,
) {
  return renderForm(
    {
      since: { type: 'string' },
      interaction: { type: 'string', 'ui:field': 'KumikiInteractionPicker' },
      until: {
        title: 'Review by',
        type: 'string',
        'ui:field': 'KumikiDatePicker',
        'ui:options': options,
      },
    },
    { formData: JSON.parse(JSON.stringify(formData)) },
  );
}

/** The company of the fixture lives where the test runs. */
const ownToday = () =>
  Calendar.fromConfig({ getOptionalString: () => undefined }).dayAt(new Date());

const field = () => screen.findByLabelText(/Review by/);

describe('KumikiDatePicker', () => {
  it('gives the day', async () => {
    const { create } = renderDates({ refusePast: true }, {});
    fireEvent.change(await field(), { target: { value: '2999-02-28' } });
    expect(await create()).toEqual({ until: '2999-02-28' });
  });

  it.each([
    ['2026-02-30', {}, '“2026-02-30” is not a valid date'],
    ['soon', {}, '“soon” is not a valid date'],
    ['2020-01-01', { refusePast: true }, '2020-01-01 is in the past'],
    ['2999-01-01', { refuseFuture: true }, '2999-01-01 is in the future'],
    [
      '2999-01-01',
      { refusePast: true, notBefore: 'since' },
      '2999-01-01 is before 2999-06-01',
    ],
  ])('refuses %s with %j', async (until, options, message) => {
    const { review } = renderDates(options, { since: '2999-06-01', until });
    await review();
    await waitFor(async () =>
      expect(await field()).toHaveAccessibleDescription(
        expect.stringContaining(message),
      ),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('refuses an end before the interaction began', async () => {
    const { review } = renderDates(
      { notBefore: 'interaction' },
      { interaction: 'on-call', until: '2024-02-29' },
    );
    await review();
    await waitFor(async () =>
      expect(await field()).toHaveAccessibleDescription(
        /2024-02-29 is before 2024-03-01/,
      ),
    );
  });

  it.each([
    ['today', { refusePast: true, refuseFuture: true }, ownToday()],
    ['the first day itself', { notBefore: 'since' }, '2024-03-01'],
    [
      'any day where the first one is missing',
      { notBefore: 'no' },
      '1999-01-01',
    ],
  ])('takes %s', async (_, options, until) => {
    const { create } = renderDates(options, { since: '2024-03-01', until });
    expect(await create()).toHaveProperty('until', until);
  });
});
