import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

jest.setTimeout(120_000);

const SOON = { timeout: 30_000 };

/** In the template: to the review, and to start. */
const CLICKS_IN_TEMPLATE = 2;

it('drafts a reorganisation and gets to its publication in 25 clicks', async () => {
  const api = FixtureTeamTopologyApi.create(company);
  let clicks = 0;
  const click = async (element: HTMLElement) => {
    clicks += 1;
    await userEvent.click(element);
  };
  const press = async (name: string | RegExp) =>
    click(await screen.findByRole('button', { name }, SOON));
  const choose = async (label: RegExp, names: string[]) => {
    await press(label);
    for (const name of names) {
      await click(await screen.findByRole('option', { name }, SOON));
    }
    await userEvent.keyboard('{Escape}');
  };
  const changes = async (count: number) =>
    waitFor(
      () =>
        expect(
          within(
            screen.getByRole('region', { name: 'Changes in this draft' }),
          ).getAllByRole('listitem'),
        ).toHaveLength(count),
      SOON,
    );
  renderInCompany(<TeamTopologyPage />, {
    api: {
      createDraft: api.createDraft.bind(api),
      getDraft: api.getDraft.bind(api),
      updateDraft: api.updateDraft.bind(api),
    },
  });

  await click(await screen.findByRole('tab', { name: 'Drafts' }, SOON));
  await waitFor(
    () =>
      expect(
        screen.getByRole('button', { name: 'Create draft' }),
      ).toBeEnabled(),
    SOON,
  );
  await press('Create draft');

  const name = await screen.findByRole(
    'textbox',
    { name: /^Name, such/ },
    SOON,
  );
  await waitFor(() => expect(name).toHaveFocus());
  await userEvent.keyboard('in-house-infra');
  await choose(/Team type/, ['Platform team']);
  await press('Add');
  await changes(1);

  await press('Hand over responsibilities');
  await choose(/Responsibilities$/, [
    'Runtime platform',
    'Mail and DNS',
    'Cloud accounts',
    'Laptops',
  ]);
  await press('Add');
  await changes(5);

  await press('Begin an interaction');
  for (const [index, team] of ['Guardian app', 'Billing'].entries()) {
    await choose(/Works with/, [team]);
    await press('Add');
    await changes(6 + index);
  }

  await click(
    screen.getByRole('switch', { name: 'Anyone with the link can open it' }),
  );
  const publish = await screen.findByRole('link', { name: 'Publish…' }, SOON);
  expect(
    screen.getByText(/^Mail and DNS: Corporate IT \(Dropped\)/),
  ).toHaveTextContent('in-house-infra');
  const smells = screen.getByRole('region', { name: /^Smells: \d+ → \d+$/ });
  expect(within(smells).getByText(/^Nobody does Mail and DNS/)).toBeVisible();
  expect(
    within(screen.getByRole('region', { name: 'Load of teams' })).getByText(
      /Responsibilities: none → 4/,
    ),
  ).toBeVisible();
  await click(publish);
  expect(clicks + CLICKS_IN_TEMPLATE).toBeLessThanOrEqual(25);
});
