import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CellText, ColumnConfig } from '@backstage/ui';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { SearchableTable, SortValue } from './SearchableTable';

interface Row {
  id: string;
  size?: number;
}

const ROWS: Row[] = [
  { id: 'Ada', size: 9 },
  { id: 'Bea' },
  { id: 'Cleo', size: 10 },
];

const COLUMNS: ColumnConfig<Row>[] = [
  {
    id: 'name',
    label: 'Name',
    isRowHeader: true,
    isSortable: true,
    cell: row => <CellText title={row.id} />,
  },
  {
    id: 'size',
    label: 'Size',
    isSortable: true,
    cell: row => <CellText title={String(row.size ?? '')} />,
  },
];

const sortValueOf = (row: Row, column: string): SortValue =>
  column === 'size' ? row.size : row.id;

const textOf = (row: Row) => [row.id];

const Example = (props: { rows: Row[] }) => {
  const [search, setSearch] = useState('');
  return (
    <SearchableTable
      columns={COLUMNS}
      rows={props.rows}
      initialSort={{ column: 'name', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={search}
      onSearchChange={setSearch}
      searchLabel="Find"
      emptyText="Nobody"
    />
  );
};

const names = () =>
  screen.getAllByRole('rowheader').map(cell => cell.textContent);

describe('SearchableTable', () => {
  it('sorts numbers as numbers, and absent values last in both directions', async () => {
    renderInTestApp(<Example rows={ROWS} />);
    const header = await screen.findByRole('columnheader', { name: /Size/ });
    await userEvent.click(header);
    expect(names()).toEqual(['Ada', 'Cleo', 'Bea']);
    await userEvent.click(header);
    expect(names()).toEqual(['Cleo', 'Ada', 'Bea']);
  });

  it('shows the rows that match the search, or says that there are none', async () => {
    renderInTestApp(<Example rows={ROWS} />);
    const search = await screen.findByRole('searchbox', { name: 'Find' });
    await userEvent.type(search, 'cleo');
    expect(await screen.findAllByRole('rowheader')).toHaveLength(1);
    expect(names()).toEqual(['Cleo']);
    await userEvent.type(search, 'patra');
    expect(await screen.findByText('Nobody')).toBeVisible();
  });

  it('shows a page at a time', async () => {
    const rows = [...Array(21).keys()].map(index => ({ id: `Row ${index}` }));
    renderInTestApp(<Example rows={rows} />);
    expect(await screen.findByText('1–20 of 21')).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(20);
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('21–21 of 21')).toBeVisible();
  });
});
