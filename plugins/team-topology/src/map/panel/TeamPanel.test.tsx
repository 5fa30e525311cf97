import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../../dev/fixture';
import { declarationOf } from '../../../dev/fixture/entityOf';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import { TeamPanel, TeamPanelProps } from './TeamPanel';

const model = buildOrgModel(company, { at: '2026-01-15' });

const show = async (team: string, props: Partial<TeamPanelProps> = {}) => {
  renderInCompany(
    <TeamPanel
      model={model}
      team={`group:default/${team}`}
      onClose={() => {}}
      onSelect={() => {}}
      {...props}
    />,
  );
  return screen.findByRole('complementary');
};
const section = (title: string) =>
  within(screen.getByRole('heading', { name: title }).parentElement!);

describe('TeamPanel', () => {
  it('says what the team is for and how big it is', async () => {
    const panel = await show('sre');
    expect(within(panel).getByText('Platform team')).toBeInTheDocument();
    expect(panel).toHaveTextContent(
      'Give developers an environment that they can run on their own.',
    );
    expect(panel).toHaveTextContent('Members3Components0');
    expect(panel).toHaveTextContent('GroupingProduct platform');
    expect(
      within(panel).getByRole('link', { name: 'Open its page' }),
    ).toHaveAttribute('href', '/catalog/default/group/sre');
  });

  it('says what a grouping says that it is', async () => {
    const entities = [
      ...company,
      declarationOf('TeamApi', 'product-platform', {
        team: 'product-platform',
        grouping: 'platform',
      }),
    ];
    const panel = await show('product-platform', {
      model: buildOrgModel(entities, { at: '2026-01-15' }),
    });
    expect(within(panel).getByText('Platform grouping')).toBeInTheDocument();
    expect(within(panel).queryByText('Type not defined')).toBeNull();
  });

  it('says where to go with what the team does not do', async () => {
    const onSelect = jest.fn();
    await show('sre', { onSelect });
    const doesNot = section('What the team does not do');
    expect(doesNot.getByText('Mail and DNS')).toBeInTheDocument();
    expect(
      doesNot.getByText('We specialise in the product.'),
    ).toBeInTheDocument();
    expect(
      doesNot.getByText('Nobody is named to go to instead'),
    ).toBeInTheDocument();
    await userEvent.click(
      doesNot.getByRole('button', { name: 'Corporate IT' }),
    );
    expect(onSelect).toHaveBeenCalledWith('group:default/corporate-it');
  });

  it('says what is held for the time being and that it is overdue', async () => {
    await show('sre');
    const interim = section('What the team holds for the time being');
    expect(interim.getByText('Cloud accounts')).toBeInTheDocument();
    expect(
      interim.getByText('The review was due on Apr 1, 2025'),
    ).toBeInTheDocument();
  });

  it('says how to reach the team', async () => {
    await show('sre');
    const contact = section('How to work with the team');
    expect(contact.getByRole('link', { name: /#sre/ })).toHaveAttribute(
      'href',
      'https://chat.example.com/sre',
    );
    expect(contact.getByText('sre@example.com')).not.toHaveAttribute('href');
    expect(
      contact.getByText('weekdays 10:00-18:00 JST · Answer within 1 day'),
    ).toBeInTheDocument();
    expect(
      contact.getByRole('link', { name: 'Make a request' }),
    ).toHaveAttribute('href', '/create/templates/default/ask-sre');
  });

  it('groups interactions by what the team does in them', async () => {
    const onSelect = jest.fn();
    await show('billing', { onSelect });
    expect(
      section('Uses a service of').getByRole('link', {
        name: 'A runtime to deploy to',
      }),
    ).toBeInTheDocument();
    const help = section('Is facilitated by');
    expect(
      help.getByText('Overdue since Sep 30, 2024', { exact: false }),
    ).toBeInTheDocument();
    expect(help.getByText('Mar 1, 2024 to Sep 30, 2024')).toBeInTheDocument();
    await userEvent.click(help.getByRole('button', { name: 'SRE' }));
    expect(onSelect).toHaveBeenCalledWith('group:default/sre');
    expect(
      section('Collaborates with').getByRole('button', { name: 'payments' }),
    ).toBeInTheDocument();
  });

  it('lists what is in force before what has ended', async () => {
    await show('guardian');
    const titles = screen
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'Uses a service of',
      'Collaborates with',
      'Is facilitated by',
    ]);
    expect(section('Is facilitated by').getByText('Ended')).toBeVisible();
  });

  it('offers the neighbourhood and closes with Escape', async () => {
    const onFocus = jest.fn();
    const onClose = jest.fn();
    await show('sre', { onFocus, onClose });
    await userEvent.click(
      screen.getByRole('button', { name: 'Show only the neighbourhood' }),
    );
    expect(onFocus).toHaveBeenCalledWith('group:default/sre');
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('says that nothing is known of a team that the catalog lacks', async () => {
    const panel = await show('payments');
    expect(panel).toHaveTextContent(/it is not in the catalog/);
    expect(within(panel).getByText('With a team that is gone')).toBeVisible();
    expect(
      within(panel).queryByRole('link', { name: 'Open its page' }),
    ).not.toBeInTheDocument();
  });

  it('shows the teams of a grouping', async () => {
    const panel = await show('product-platform', { onFocus: jest.fn() });
    expect(
      within(panel).getByRole('button', { name: 'SRE' }),
    ).toBeInTheDocument();
    expect(
      within(panel).queryByRole('button', { name: /neighbourhood/ }),
    ).not.toBeInTheDocument();
  });
});
