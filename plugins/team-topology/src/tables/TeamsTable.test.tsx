import {
  buildOrgModel,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { company } from '../../dev/fixture';
import { groupOf } from '../../dev/fixture/entityOf';
import { largeCompany } from '../../dev/fixture/largeCompany';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamsTable } from './TeamsTable';

describe('TeamsTable', () => {
  const onShowOnMap = jest.fn();

  it('sorts by what a column shows', async () => {
    renderTable(buildOrgModel(company, { at: '2025-06-01' }));
    expect(await names()).toEqual([
      'Billing',
      'Corporate IT',
      'Guardian app',
      'Photo recognition',
      'Quality coaches',
      'SRE',
    ]);
    await sortBy('Team');
    expect((await names())[0]).toBe('SRE');
    await sortBy('Members');
    await sortBy('Members');
    expect((await names())[0]).toBe('SRE');
    await sortBy('Type');
    expect((await names())[0]).toBe('Photo recognition');
    await sortBy('Grouping');
    expect((await names())[0]).toBe('SRE');
  });

  it('shows the load of teams, which sorts as numbers do', async () => {
    const onLoadChange = jest.fn();
    const model = buildOrgModel(company, { at: '2025-06-01' });
    const show = (load?: 'total' | 'perMember') =>
      renderInCompany(
        <TeamsTable
          model={model}
          filter={{}}
          search=""
          onSearchChange={jest.fn()}
          onShowOnMap={onShowOnMap}
          load={load}
          onLoadChange={onLoadChange}
        />,
      );
    show('total');
    const head = await screen.findByRole('columnheader', {
      name: 'Teams served',
    });
    expect(screen.queryByRole('columnheader', { name: 'Mission' })).toBeNull();
    await userEvent.click(head);
    await userEvent.click(head);
    expect((await names())[0]).toBe('SRE');
    await userEvent.click(
      screen.getByRole('radio', { name: 'Load per member' }),
    );
    expect(onLoadChange).toHaveBeenCalledWith('perMember');
  });

  it('searches in names, missions and types', async () => {
    renderTable(buildOrgModel(company, { at: '2025-06-01' }));
    await search('platform environment');
    expect(await names()).toEqual(['SRE']);
    await search('nothing like that');
    expect(
      await screen.findByText('No team matches the search and the filters.'),
    ).toBeInTheDocument();
  });

  it.each([
    ['ひかり', 'ヒカリ・チーム'],
    ['frontend', 'Front-end'],
    ['Cafe', 'Café'],
  ])('finds with %s the team %s, as the map does', async (text, name) => {
    renderTable(
      buildOrgModel(
        ['ヒカリ・チーム', 'Front-end', 'Café', 'Others'].map((title, at) =>
          groupOf(`team-${at}`, title),
        ),
        { at: '2025-06-01' },
      ),
    );
    await search(text);
    expect(await names()).toEqual([name]);
  });

  it('leads to the team on the map', async () => {
    renderTable(buildOrgModel(company, { at: '2025-06-01' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show SRE on the map' }),
    );
    expect(onShowOnMap).toHaveBeenCalledWith('group:default/sre');
  });

  it('pages through 500 teams', async () => {
    const model = buildOrgModel(
      largeCompany({ teams: 500, interactions: 1500 }),
      { at: '2025-06-01' },
    );
    renderTable(model);
    expect(await screen.findByText('1–20 of 500')).toBeInTheDocument();
    expect(await names()).toHaveLength(20);
    expect((await names())[2]).toBe('Team 2');

    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('21–40 of 500')).toBeInTheDocument();
    await search('Team 499');
    expect(await screen.findByText('1–1 of 1')).toBeInTheDocument();
  });

  function renderTable(model: OrgModel) {
    renderInCompany(
      <TableWithSearch model={model} onShowOnMap={onShowOnMap} />,
    );
  }

  async function names(): Promise<(string | null)[]> {
    const cells = await screen.findAllByRole('rowheader');
    return cells.map(cell => within(cell).getByRole('link').textContent);
  }

  async function sortBy(name: string) {
    await userEvent.click(screen.getByRole('columnheader', { name }));
  }

  async function search(text: string) {
    const field = await screen.findByRole('searchbox');
    await userEvent.clear(field);
    await userEvent.type(field, text);
  }
});

function TableWithSearch(props: {
  model: OrgModel;
  onShowOnMap(ref: string): void;
}) {
  const [search, setSearch] = useState('');
  return (
    <TeamsTable
      {...props}
      filter={{}}
      search={search}
      onSearchChange={setSearch}
    />
  );
}
