import { CSSProperties, ReactNode } from 'react';

const CELL: CSSProperties = {
  padding: 'var(--bui-space-1) var(--bui-space-3) var(--bui-space-1) 0',
  textAlign: 'start',
  verticalAlign: 'top',
  fontSize: 'var(--bui-font-size-3)',
  color: 'var(--bui-fg-primary)',
  // Rather scrolls than breaks an ordinary name in a narrow column.
  overflowWrap: 'break-word',
};

/**
 * A small table to read; the first cell of each row names it.
 * @public
 */
export const DataTable = (props: {
  label: string;
  columns: string[];
  rows: { id: string; cells: ReactNode[] }[];
}) => {
  const { label, columns, rows } = props;
  return (
    <div style={{ overflowX: 'auto' }}>
      <table aria-label={label} style={{ borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" style={CELL}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th
                    key={columns[index]}
                    scope="row"
                    style={{ ...CELL, fontWeight: 'normal' }}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} style={CELL}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
