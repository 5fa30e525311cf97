import { Text, VisuallyHidden } from '@backstage/ui';
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

/** What the signs in the cells mean. */
export const StanceLegend = () => {
  const { t } = useWords();
  const classes = useMatrixStyles();
  const signs = ['accepts', 'interim', 'declines', 'silent'] as const;
  return (
    <ul className={classes.legend}>
      {signs.map(stance => {
        const Icon = ICONS[stance];
        return (
          <li key={stance}>
            <span className={classes.stance} data-stance={stance}>
              <Icon size={18} aria-hidden="true" />
            </span>
            <Text as="span" variant="body-small">
              {t(`responsibilities.matrix.legend.${stance}`)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
};

/** What a team says, as a sign; the words are there on hover, and are read out. */
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
      <Icon size={18} aria-hidden="true" />
      <VisuallyHidden>{text}</VisuallyHidden>
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
