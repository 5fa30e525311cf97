import { VisuallyHidden } from '@backstage/ui';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
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
import { useMatrixStyles } from './useMatrixStyles';

const ICONS = {
  accepts: RiCheckLine,
  interim: RiHourglassLine,
  declines: RiArrowRightLine,
  silent: RiSubtractLine,
};

/** What a team says, as sign and words. */
export const StanceLabel = (props: { stance: Stance; names: GroupNames }) => {
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

/** A responsibility, indented below the one that it is part of, with its state. */
export const ResponsibilityHeading = (props: { row: ResponsibilityRow }) => {
  const { t } = useWords();
  const classes = useMatrixStyles();
  const { level, responsibility } = props.row;
  const { title, state } = responsibility;
  return (
    <span
      className={classes.row}
      style={{ paddingLeft: (Math.min(level, 5) - 1) * 12 }}
    >
      <ResponsibilityStateIcon state={state} />
      <span>
        <span className={classes.clamped} data-strong>
          {title}
        </span>
        <span className={classes.state}>
          {t(`responsibilityState.${state}`)}
        </span>
      </span>
    </span>
  );
};
