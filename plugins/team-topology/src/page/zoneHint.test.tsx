import { screen, waitFor } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { DateControl } from './DateControl';

function renderControl(timeZone: string, language?: string) {
  renderInCompany(
    <DateControl shown="2026-11-29" epochs={[]} onChange={jest.fn()} />,
    {
      api: { getToday: async () => ({ day: '2026-11-29', timeZone }) },
      language,
    },
  );
}

const { timeZone: own } = new Intl.DateTimeFormat().resolvedOptions();

describe('the zone beside the date', () => {
  it('is named where the organisation is elsewhere', async () => {
    renderControl('Pacific/Kiritimati');
    await waitFor(() =>
      expect(screen.getByLabelText('As of')).toHaveAccessibleDescription(
        'In Pacific/Kiritimati, today is Nov 29, 2026.',
      ),
    );
  });

  it('is named in Japanese', async () => {
    renderControl('Pacific/Kiritimati', 'ja');
    expect(
      await screen.findByText('Pacific/Kiritimatiでは、今日は2026/11/29です。'),
    ).toBeInTheDocument();
  });

  it('is left out where it is that of the reader', async () => {
    renderControl(own);
    expect(await screen.findByLabelText('As of')).toBeInTheDocument();
    await new Promise(resolve => setTimeout(resolve));
    expect(screen.getByLabelText('As of')).not.toHaveAccessibleDescription();
  });
});
