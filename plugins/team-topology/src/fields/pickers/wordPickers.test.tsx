import { screen, waitFor } from '@testing-library/react';
import { renderForm } from '../__testUtils__/renderForm';

jest.setTimeout(60_000);

const duration = {
  title: 'Response target',
  type: 'string',
  'ui:field': 'KumikiDurationPicker',
};
const schedule = {
  title: 'Schedule',
  type: 'string',
  'ui:field': 'KumikiSchedulePicker',
};

const amountField = () =>
  screen.findByRole('spinbutton', { name: /^Response target/ });

async function select(
  user: ReturnType<typeof renderForm>['user'],
  button: string,
  option: string,
) {
  await user.click(await screen.findByRole('button', { name: button }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('KumikiDurationPicker', () => {
  it('gives a duration that is said in words', async () => {
    const { user, create } = renderForm({ duration });
    await user.type(await amountField(), '4');
    await select(user, 'Response target: unit', 'days');
    expect(await create()).toEqual({ duration: 'P4D' });
  });

  it('shows one that is there, and takes it away', async () => {
    const { user, create } = renderForm(
      { duration },
      { formData: { duration: 'PT4H' } },
    );
    const amount = await amountField();
    expect(amount).toHaveValue(4);
    expect(
      screen.getByRole('button', { name: 'Response target: unit' }),
    ).toHaveTextContent('hours');
    await user.clear(amount);
    expect(await create()).toEqual({});
  });

  it('refuses what a link hands over', async () => {
    const { review } = renderForm(
      { duration },
      { formData: { duration: 'soon' } },
    );
    await review();
    await waitFor(async () =>
      expect(await amountField()).toHaveAccessibleDescription(
        /“soon” is not a duration/,
      ),
    );
  });
});

describe('KumikiSchedulePicker', () => {
  it('gives cron for what is said in words', async () => {
    const { user, create } = renderForm(
      { schedule },
      { formData: { schedule: '0 3 * * *' } },
    );
    await select(user, 'Schedule', 'Every week');
    await select(user, 'Day', 'Friday');
    expect(await create()).toEqual({ schedule: '0 3 * * 5' });
  });

  it('takes cron for everything else, and refuses what is none', async () => {
    const { user, create, review } = renderForm(
      { schedule },
      { formData: { schedule: '0 3 * * *' } },
    );
    await select(user, 'Schedule', 'Another schedule (cron)');
    const cron = await screen.findByRole('textbox', { name: /^Five cron/ });
    await user.clear(cron);
    await user.type(cron, 'at night');
    await review();
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Schedule' }),
      ).toHaveAccessibleDescription(/“at night” is not a schedule/),
    );
    await user.clear(cron);
    await user.type(cron, '*/5 * * * *');
    expect(await create()).toEqual({ schedule: '*/5 * * * *' });
  });

  it('speaks Japanese', async () => {
    renderForm(
      { schedule, duration },
      {
        language: 'ja',
        formData: { schedule: '0 3 * * 1', duration: 'P2D' },
      },
    );
    expect(await screen.findByText('毎週')).toBeVisible();
    expect(screen.getByText('月曜日')).toBeVisible();
    expect(screen.getByText('日')).toBeVisible();
  });
});
