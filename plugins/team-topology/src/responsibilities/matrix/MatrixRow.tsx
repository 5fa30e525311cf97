import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../../model/namesOf';
import { useWords } from '../../ui/useWords';
import { ResponsibilityRow } from '../responsibilityRows';
import { ResponsibilityStateIcon } from '../ResponsibilityStateIcon';
import { Stance } from '../stanceMatrix';
import { MATRIX_SIZES } from './matrixSizes';
import { StanceLabel } from './StanceLabel';
import { GridKeys } from './useGridKeys';
import { useMatrixStyles } from './useMatrixStyles';

/** What the teams in sight say about one responsibility. */
export const MatrixRow = (props: {
  row: ResponsibilityRow;
  /** The place of the row among all. */
  index: number;
  teams: OrgTeam[];
  /** The place of the first of these teams among all. */
  firstColumn: number;
  stanceOf(team: string, responsibility: string): Stance;
  names: GroupNames;
  keys: GridKeys;
  onAsk(responsibility: string, from: string): void;
}) => {
  const { t } = useWords();
  const classes = useMatrixStyles();
  const { row, index, teams, firstColumn, keys, onAsk } = props;
  const { ref, title, state } = row.responsibility;
  const stateName = t(`responsibilityState.${state}`);
  return (
    <tr aria-rowindex={index + 2} style={{ height: MATRIX_SIZES.row }}>
      <th scope="row" aria-colindex={1} title={`${title} · ${stateName}`}>
        <span
          className={classes.row}
          style={{ paddingLeft: (Math.min(row.level, 5) - 1) * 12 }}
        >
          <ResponsibilityStateIcon state={state} />
          <span>
            <span className={classes.clamped} data-strong>
              {title}
            </span>
            <span className={classes.state}>{stateName}</span>
          </span>
        </span>
      </th>
      <td aria-hidden="true" />
      {teams.map((team, offset) => {
        const cell = { row: index, column: firstColumn + offset };
        return (
          <td
            key={team.ref}
            role="gridcell"
            aria-colindex={cell.column + 2}
            data-cell={`${cell.row} ${cell.column}`}
            tabIndex={keys.isActive(cell) ? 0 : -1}
            onFocus={() => keys.setActive(cell)}
            onClick={() => onAsk(ref, team.ref)}
          >
            <StanceLabel
              stance={props.stanceOf(team.ref, ref)}
              names={props.names}
            />
          </td>
        );
      })}
      <td aria-hidden="true" />
    </tr>
  );
};
