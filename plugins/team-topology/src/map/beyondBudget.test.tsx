import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

const CORPORATE_IT = 'group:default/corporate-it';

jest.setTimeout(30_000);

describe('a team beyond those that the map draws', () => {
  it('is drawn when the table shows it on the map', async () => {
    const view = show('view=teams');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show Corporate IT on the map',
      }),
    );
    await expectDrawn();
    const params = addressParams(view);
    expect(params.get('focus')).toBe(CORPORATE_IT);
    expect(params.get('selected')).toBe(CORPORATE_IT);
    expect(
      screen.getByText('Only Corporate IT and the teams that it works with'),
    ).toBeVisible();
  });

  it('leaves the map as it is for a team that is on it', async () => {
    const view = show('view=teams');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show SRE on the map' }),
    );
    expect(addressParams(view).get('selected')).toBe('group:default/sre');
    expect(addressParams(view).get('focus')).toBeNull();
  });

  it.each([
    ['Enter', () => userEvent.keyboard('{Enter}')],
    ['a button', () => press('Draw Corporate IT')],
  ])('is drawn when it is searched for, by %s', async (_, ask) => {
    const view = show('view=map');
    const box = await screen.findByRole('searchbox');
    await screen.findByRole('button', { name: /^SRE/ });
    await userEvent.type(box, 'corporate');
    await screen.findByText('0 matches, 1 more is not on the map');
    await ask();
    await expectDrawn();
    expect(addressParams(view).get('focus')).toBe(CORPORATE_IT);
  });

  it('is missed, and can be drawn, where a link opens it', async () => {
    show(`view=map&selected=${CORPORATE_IT}`);
    expect(
      await screen.findByText(
        'Corporate IT is not among the teams on the map.',
      ),
    ).toBeVisible();
    await press('Draw it and the teams that it works with');
    await expectDrawn();
    expect(
      screen.queryByText(/is not among the teams on the map/),
    ).not.toBeInTheDocument();
  });

  function show(params: string) {
    return renderInCompany(<TeamTopologyPage nodeBudget={3} />, {
      address: `/?${params}`,
    });
  }

  async function press(name: string) {
    await userEvent.click(await screen.findByRole('button', { name }));
  }

  async function expectDrawn() {
    expect(
      await screen.findByRole('button', {
        name: /^Corporate IT/,
        pressed: true,
      }),
    ).toHaveAttribute('data-ref', CORPORATE_IT);
  }
});
