import { CSSProperties, ReactNode } from 'react';

const CELL: CSSProperties = {
  padding: 'var(--bui-space-1) var(--bui-space-4) var(--bui-space-1) 0',
  textAlign: 'start',
  verticalAlign: 'top',
  fontSize: 'var(--bui-font-size-3)',
  color: 'var(--bui-fg-primary)',
  // Rather scrolls than breaks an ordinary name in a narrow column.
  overflowWrap: 'break-word',
};

/** A small table to read; the first cell of a row names it. */
export const DataTable = (props: {
  label: string;
  columns: string[];
  rows: { id: string; name: ReactNode; values: ReactNode[] }[];
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
          {rows.map(({ id, name, values }) => (
            <tr key={id}>
              <th scope="row" style={{ ...CELL, fontWeight: 'normal' }}>
                {name}
              </th>
              {values.map((value, index) => (
                <td key={columns[index + 1]} style={CELL}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
