import { VisuallyHidden } from '@backstage/ui';
import {
  ScorecardDetails,
  ScorecardResultItem,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  EntityLink,
  useGridKeys,
  useGridStyles,
  useGridWindow,
} from '@kumiki/frontend-common';
import { useMemo, useRef, useState } from 'react';
import { CheckStateIcon } from '../ui/checkStates';
import { LEVEL_OUTLINE, levelColor, titleOfLevel } from '../ui/levels';
import { useWords } from '../words/useWords';
import { CellDialog, OpenedCell } from './CellDialog';
import { sharesOf } from './heatMapRows';
import { HEAT_MAP_SIZES, useHeatMapStyles } from './useHeatMapStyles';

/** An entity of the heat map, with a title that no other has. */
export type HeatMapRow = ScorecardResultItem & { title: string };

/** The level of an entity as a dot and a word. */
const LevelChip = (props: { scorecard: ScorecardDetails; level?: string }) => {
  const { t } = useWords();
  const classes = useHeatMapStyles();
  const { levels } = props.scorecard;
  const index = levels.findIndex(({ id }) => id === props.level);
  return (
    <span className={classes.level}>
      <span
        className={classes.dot}
        aria-hidden="true"
        style={{
          background: levelColor(levels[index], index, levels.length),
          boxShadow: LEVEL_OUTLINE,
        }}
      />
      {props.level ? titleOfLevel(levels, props.level) : t('level.none')}
    </span>
  );
};

/** Entities go down, checks go across; draws the cells that are in sight. */
export const HeatMap = (props: {
  scorecard: ScorecardDetails;
  rows: HeatMapRow[];
}) => {
  const { t, percent } = useWords();
  const grid = useGridStyles();
  const classes = useHeatMapStyles();
  const frameRef = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<OpenedCell>();
  const { scorecard, rows } = props;
  const checks = scorecard.checkDetails;
  const size = { rows: rows.length, columns: checks.length };
  const sight = useGridWindow(frameRef, size, HEAT_MAP_SIZES);
  const open = (
    { entity, states }: HeatMapRow,
    check: { id: string; title: string },
  ) =>
    states[check.id] &&
    setOpened({ entity, check: check.id, title: check.title });
  const keys = useGridKeys(frameRef, size, sight, cell =>
    open(rows[cell.row], checks[cell.column]),
  );
  const shares = useMemo(() => sharesOf(rows, checks), [rows, checks]);

  const { columns } = sight;
  const visible = checks.slice(columns.from, columns.to);
  const before = columns.from * HEAT_MAP_SIZES.column;
  const after = (checks.length - columns.to) * HEAT_MAP_SIZES.column;
  const above = sight.rows.from * HEAT_MAP_SIZES.row;
  const below = (rows.length - sight.rows.to) * HEAT_MAP_SIZES.row;
  return (
    <>
      <div ref={frameRef} className={grid.frame} onScroll={sight.onScroll}>
        <table
          role="grid"
          // Takes the focus over when the cell that has it scrolls out of sight.
          tabIndex={-1}
          onKeyDown={keys.onKeyDown}
          aria-label={t('heatMap.label', { scorecard: scorecard.title })}
          aria-rowcount={rows.length + 1}
          aria-colcount={checks.length + 1}
          className={`${grid.table} ${classes.table}`}
          style={{
            width:
              HEAT_MAP_SIZES.heading + checks.length * HEAT_MAP_SIZES.column,
          }}
        >
          <colgroup>
            <col style={{ width: HEAT_MAP_SIZES.heading }} />
            <col style={{ width: before }} />
            {visible.map(({ id }) => (
              <col key={id} style={{ width: HEAT_MAP_SIZES.column }} />
            ))}
            <col style={{ width: after }} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1} style={{ height: HEAT_MAP_SIZES.header }}>
              <th scope="col" aria-colindex={1}>
                {t('results.entity')}
              </th>
              <td aria-hidden="true" />
              {visible.map(({ id, title }, index) => {
                const share = shares.get(id);
                const words =
                  share === undefined
                    ? t('heatMap.noShare')
                    : t('heatMap.share', { share: percent(share) });
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-colindex={columns.from + index + 2}
                    title={`${title}: ${words}`}
                  >
                    <span className={classes.check}>{title}</span>
                    <span className={classes.bar} aria-hidden="true">
                      <span style={{ width: `${100 * (share ?? 0)}%` }} />
                    </span>
                    <VisuallyHidden>{words}</VisuallyHidden>
                  </th>
                );
              })}
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden="true" style={{ height: above }} />
            {rows.slice(sight.rows.from, sight.rows.to).map((row, at) => {
              const index = sight.rows.from + at;
              return (
                <tr
                  key={row.entity}
                  aria-rowindex={index + 2}
                  style={{ height: HEAT_MAP_SIZES.row }}
                >
                  <th scope="row" aria-colindex={1}>
                    <span className={classes.entity}>
                      <span className={classes.name}>
                        <EntityLink entityRef={row.entity} title={row.title} />
                      </span>
                      <LevelChip scorecard={scorecard} level={row.level} />
                    </span>
                  </th>
                  <td aria-hidden="true" />
                  {visible.map(({ id, title }, column) => {
                    const cell = { row: index, column: columns.from + column };
                    const state = row.states[id];
                    const words = state
                      ? t(`state.${state}`)
                      : t('heatMap.notApplicable');
                    return (
                      <td
                        key={id}
                        role="gridcell"
                        aria-colindex={cell.column + 2}
                        data-cell={`${cell.row} ${cell.column}`}
                        tabIndex={keys.isActive(cell) ? 0 : -1}
                        title={`${row.title} · ${title} · ${words}`}
                        onFocus={() => keys.setActive(cell)}
                        onClick={() => open(row, { id, title })}
                      >
                        <span className={classes.cell} data-state={state}>
                          {state && <CheckStateIcon state={state} />}
                          <VisuallyHidden>{words}</VisuallyHidden>
                        </span>
                      </td>
                    );
                  })}
                  <td aria-hidden="true" />
                </tr>
              );
            })}
            <tr aria-hidden="true" style={{ height: below }} />
          </tbody>
        </table>
      </div>
      <CellDialog
        scorecard={scorecard.ref}
        opened={opened}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
};
