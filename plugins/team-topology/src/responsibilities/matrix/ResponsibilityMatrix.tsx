import { Text } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import {
  useGridKeys,
  useGridStyles,
  useGridWindow,
} from '@kumiki/frontend-common';
import { useId, useMemo, useRef } from 'react';
import { namesOf } from '../../model/namesOf';
import { useWords } from '../../ui/useWords';
import { ResponsibilityRow } from '../responsibilityRows';
import { StanceMatrix } from '../stanceMatrix';
import { MatrixRow } from './MatrixRow';
import { MATRIX_SIZES, useMatrixStyles } from './useMatrixStyles';

/** What every team says about every responsibility; draws what is in sight. */
export const ResponsibilityMatrix = (props: {
  model: OrgModel;
  rows: ResponsibilityRow[];
  matrix: StanceMatrix;
  onAsk(responsibility: string, from: string): void;
}) => {
  const { t } = useWords();
  const classes = useMatrixStyles();
  const grid = useGridStyles();
  const helpId = useId();
  const frameRef = useRef<HTMLDivElement>(null);
  const { model, rows, matrix, onAsk } = props;
  const { teams } = matrix;
  const names = useMemo(() => namesOf(model), [model]);
  const size = { rows: rows.length, columns: teams.length };
  const sight = useGridWindow(frameRef, size, MATRIX_SIZES);
  const keys = useGridKeys(frameRef, size, sight, cell =>
    onAsk(rows[cell.row].responsibility.ref, teams[cell.column].ref),
  );
  if (teams.length === 0) {
    return <Text role="status">{t('responsibilities.matrix.noTeam')}</Text>;
  }

  const { columns } = sight;
  const before = columns.from * MATRIX_SIZES.column;
  const after = (teams.length - columns.to) * MATRIX_SIZES.column;
  const above = sight.rows.from * MATRIX_SIZES.row;
  const below = (rows.length - sight.rows.to) * MATRIX_SIZES.row;
  const visible = teams.slice(columns.from, columns.to);
  return (
    <>
      <Text variant="body-small" color="secondary">
        {t('responsibilities.matrix.size', {
          responsibilities: t('responsibilities.matrix.responsibilities', {
            count: rows.length,
          }),
          teams: t('map.teamCount', { count: teams.length }),
        })}
      </Text>
      <Text id={helpId} variant="body-small" color="secondary">
        {t('responsibilities.matrix.help')}
      </Text>
      <div ref={frameRef} className={grid.frame} onScroll={sight.onScroll}>
        <table
          role="grid"
          // Takes the focus over when the cell that has it scrolls out of sight.
          tabIndex={-1}
          onKeyDown={keys.onKeyDown}
          aria-label={t('responsibilities.matrix.label')}
          aria-describedby={helpId}
          aria-rowcount={rows.length + 1}
          aria-colcount={teams.length + 1}
          className={grid.table}
          style={{
            width: MATRIX_SIZES.heading + teams.length * MATRIX_SIZES.column,
          }}
        >
          <colgroup>
            <col style={{ width: MATRIX_SIZES.heading }} />
            <col style={{ width: before }} />
            {visible.map(({ ref }) => (
              <col key={ref} style={{ width: MATRIX_SIZES.column }} />
            ))}
            <col style={{ width: after }} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1} style={{ height: MATRIX_SIZES.header }}>
              <th scope="col" aria-colindex={1}>
                {t('responsibilities.tree.name')}
              </th>
              <td aria-hidden="true" />
              {visible.map(({ ref, title }, index) => (
                <th
                  key={ref}
                  scope="col"
                  aria-colindex={columns.from + index + 2}
                  title={title}
                >
                  <span className={classes.clamped}>{title}</span>
                </th>
              ))}
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden="true" style={{ height: above }} />
            {rows.slice(sight.rows.from, sight.rows.to).map((row, index) => (
              <MatrixRow
                key={row.responsibility.ref}
                row={row}
                index={sight.rows.from + index}
                teams={visible}
                firstColumn={columns.from}
                stanceOf={matrix.stanceOf}
                names={names}
                keys={keys}
                onAsk={onAsk}
              />
            ))}
            <tr aria-hidden="true" style={{ height: below }} />
          </tbody>
        </table>
      </div>
    </>
  );
};
