import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../dev/fixture';
import { declarationOf } from '../../dev/fixture/entityOf';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { OrgMap, OrgMapProps } from './OrgMap';

const model = buildOrgModel(company, { at: '2026-01-15' });

const show = async (props: Partial<OrgMapProps> = {}) => {
  renderInCompany(
    <OrgMap
      model={model}
      filter={{}}
      nodeBudget={60}
      onSelect={() => {}}
      {...props}
    />,
  );
  await screen.findByRole('button', { name: /^SRE/ }, { timeout: 15_000 });
};
const box = () =>
  screen.getByRole('searchbox', { name: 'Find a team or grouping on the map' });
const found = () =>
  screen
    .getAllByRole('button')
    .filter(button => button.hasAttribute('data-found'))
    .map(button => button.getAttribute('data-ref'));

jest.setTimeout(30_000);

describe('the search on the map', () => {
  it('marks the teams that match and tells how many', async () => {
    await show();
    await userEvent.type(box(), 'ＢＩＬＬ');
    expect(found()).toEqual(['group:default/billing']);
    expect(screen.getByText('1 match')).toHaveAttribute('role', 'status');
  });

  it('goes from match to match with Enter', async () => {
    await show();
    await userEvent.type(box(), 'i{Enter}');
    const first = screen.getByText(/^1 of \d: /).textContent;
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText(/^2 of \d: /).textContent).not.toBe(first);
    const total = found().length;
    await userEvent.keyboard('{Enter}'.repeat(total - 1));
    expect(screen.getByText(/^1 of \d: /)).toHaveTextContent(first!);
  });

  it('makes the match the team to which Tab goes', async () => {
    await show();
    await userEvent.type(box(), 'photo{Enter}');
    expect(
      screen.getByRole('button', { name: /^Photo recognition/ }),
    ).toHaveAttribute('tabindex', '0');
  });

  it('tells of matches that are not on the map, and draws them', async () => {
    const onOpenNeighbourhood = jest.fn();
    await show({ filter: { types: ['platform'] }, onOpenNeighbourhood });
    await userEvent.type(box(), 'billing');
    expect(
      screen.getByText('0 matches, 1 more is not on the map'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Draw Billing' }));
    expect(onOpenNeighbourhood).toHaveBeenCalledWith('group:default/billing');

    await userEvent.type(box(), '{Enter}');
    expect(onOpenNeighbourhood).toHaveBeenCalledTimes(2);
  });

  it('finds a grouping, also by what it says that it is, and says so', async () => {
    const says = declarationOf('TeamApi', 'product-platform', {
      team: 'product-platform',
      grouping: 'platform',
    });
    const entities = [...company, says];
    await show({ model: buildOrgModel(entities, { at: '2026-01-15' }) });
    await userEvent.type(box(), 'platform grouping{Enter}');
    expect(found()).toEqual(['group:default/product-platform']);
    expect(
      screen.getByText('1 of 1: Product platform (Platform grouping)'),
    ).toHaveAttribute('role', 'status');
  });

  it('says when there is no such team', async () => {
    await show();
    await userEvent.type(box(), 'nobody{Enter}');
    expect(screen.getByText('Nothing found')).toBeInTheDocument();
    await userEvent.clear(box());
    expect(screen.queryByText('Nothing found')).not.toBeInTheDocument();
  });

  it('leaves the text to the page that wants to keep it', async () => {
    const onSearchChange = jest.fn();
    await show({ search: 'sre', onSearchChange });
    expect(found()).toEqual(['group:default/sre']);
    await userEvent.type(box(), 'x');
    expect(onSearchChange).toHaveBeenCalledWith('srex');
  });
});
