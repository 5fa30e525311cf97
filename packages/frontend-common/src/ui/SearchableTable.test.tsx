import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CellText, ColumnConfig } from '@backstage/ui';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { saveFile } from './saveFile';
import { SearchableTable, SortValue } from './SearchableTable';

jest.mock('./saveFile');

const saved = jest.mocked(saveFile);

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
      name="people"
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

// With its byte order mark, which others leave out.
const textOfBlob = async (blob: Blob) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await blob.arrayBuffer(),
  );

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

  it('takes its order from the address, and leaves it there', async () => {
    renderInTestApp(<Example rows={ROWS} />, {
      initialRouteEntries: ['/?people-sort=-size'],
    });
    await screen.findByRole('columnheader', { name: /Size/ });
    expect(names()).toEqual(['Cleo', 'Ada', 'Bea']);
  });

  it('ignores an order that it does not have', async () => {
    renderInTestApp(<Example rows={ROWS} />, {
      initialRouteEntries: ['/?people-sort=-constructor'],
    });
    await screen.findByRole('columnheader', { name: /Size/ });
    expect(names()).toEqual(['Ada', 'Bea', 'Cleo']);
  });

  it('gives what is found as CSV, in the order that is shown', async () => {
    renderInTestApp(
      <Example rows={[...ROWS, { id: '=Cleo()', size: 12.5 }]} />,
      { initialRouteEntries: ['/?people-sort=-size'] },
    );
    const search = await screen.findByRole('searchbox', { name: 'Find' });
    await userEvent.type(search, 'cleo');
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const [name, content] = saved.mock.calls[0];
    expect(name).toBe('people.csv');
    expect(await textOfBlob(content)).toBe(
      `\uFEFF"Name","Size"\n"'=Cleo()",12.5\n"Cleo",10\n`,
    );
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
