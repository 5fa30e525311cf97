import { waitFor } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { PageTitle } from './PageTitle';

describe('PageTitle', () => {
  it('names the page before the app', async () => {
    renderInTestApp(<PageTitle parts={['Map', 'Team topology']} />, {
      config: { app: { title: 'Himawari' } },
    });
    await waitFor(() =>
      expect(document.title).toBe('Map · Team topology | Himawari'),
    );
  });

  it('names Backstage where the app has no title', async () => {
    renderInTestApp(<PageTitle parts={['Scorecards']} />, { config: {} });
    await waitFor(() => expect(document.title).toBe('Scorecards | Backstage'));
  });
});
