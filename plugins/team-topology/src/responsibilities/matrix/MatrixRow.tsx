import { VisuallyHidden } from '@backstage/ui';
import {
  nameOfRef,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { GridKeys } from '@kumiki/frontend-common';
import {
  RiArrowRightLine,
  RiCheckLine,
  RiHourglassLine,
  RiSubtractLine,
} from '@remixicon/react';
import { GroupNames } from '../../model/namesOf';
import { useWords } from '../../ui/useWords';
import { ResponsibilityRow } from '../responsibilityRows';
import { ResponsibilityStateIcon } from '../ResponsibilityState';
import { Stance } from '../stanceMatrix';
import { MATRIX_SIZES, useMatrixStyles } from './useMatrixStyles';

const ICONS = {
  accepts: RiCheckLine,
  interim: RiHourglassLine,
  declines: RiArrowRightLine,
  silent: RiSubtractLine,
};

/** What a team says, as sign and words. */
const StanceLabel = (props: { stance: Stance; names: GroupNames }) => {
  const { t } = useWords();
  const classes = useMatrixStyles();
  const { stance, names } = props;
  const Icon = ICONS[stance.stance];
  const text = words();
  return (
    <span
      className={classes.stance}
      data-stance={stance.stance}
      title={
        stance.stance === 'declines' && stance.reason
          ? `${text}: ${stance.reason}`
          : text
      }
    >
      <Icon size={14} aria-hidden="true" style={{ flexShrink: 0 }} />
      {stance.stance === 'silent' ? (
        <VisuallyHidden>{text}</VisuallyHidden>
      ) : (
        <span className={classes.clamped} data-lines="3">
          {text}
        </span>
      )}
    </span>
  );

  function words(): string {
    const named = (ref: string) => ({ team: names.get(ref) ?? nameOfRef(ref) });
    switch (stance.stance) {
      case 'accepts':
        return stance.primary
          ? t('responsibilities.matrix.primary')
          : t('responsibilities.matrix.accepts');
      case 'interim':
        return stance.rightfulOwner
          ? t('responsibilities.matrix.interimFor', named(stance.rightfulOwner))
          : t('responsibilities.matrix.interim');
      case 'declines':
        return stance.handOffTo
          ? t('responsibilities.matrix.declinesTo', named(stance.handOffTo))
          : t('responsibilities.matrix.declines');
      default:
        return t('responsibilities.matrix.silent');
    }
  }
};

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
