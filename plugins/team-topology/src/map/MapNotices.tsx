import { Alert, Button, Tooltip, TooltipTrigger } from '@backstage/ui';
import {
  PastBasis,
  SceneHidden,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RiAlertLine, RiInformationLine } from '@remixicon/react';
import { useWords } from '../ui/useWords';
import { useMapLabels } from './useMapWords';

/** What the map leaves out and what can be done about it. */
export const HiddenNotice = (props: {
  hidden: SceneHidden;
  nodeBudget: number;
  onNodeBudgetChange?(budget: number): void;
}) => {
  const { t, amount } = useWords();
  const labels = useMapLabels();
  const { hidden, nodeBudget, onNodeBudgetChange } = props;
  if (!hidden.teams && !hidden.edges && !hidden.dropped) {
    return null;
  }
  // At most twice as many at once: each step stays quick to draw.
  const more = Math.min(2 * nodeBudget, nodeBudget + hidden.teams);
  return (
    <Alert
      status="info"
      icon
      title={labels.hidden(hidden)}
      description={t('map.hidden.description', { budget: amount(nodeBudget) })}
      customActions={
        onNodeBudgetChange && more > nodeBudget ? (
          <Button
            size="small"
            variant="secondary"
            onPress={() => onNodeBudgetChange(more)}
          >
            {t('map.hidden.showMore', { budget: amount(more) })}
          </Button>
        ) : undefined
      }
    />
  );
};

/** Says that the team that is open is not on the map, and how it comes there. */
export const NotDrawnNotice = (props: {
  /** What the team is called. */
  team: string;
  onDraw?(): void;
}) => {
  const { t } = useWords();
  const { team, onDraw } = props;
  return (
    <Alert
      role="status"
      icon
      status="info"
      title={t('map.notDrawn.title', { team })}
      customActions={
        onDraw && (
          <Button size="small" variant="secondary" onPress={onDraw}>
            {t('map.notDrawn.draw')}
          </Button>
        )
      }
    />
  );
};

/** Says in a few words what a past date rests on, and all of it on demand. */
export const PastNote = (props: { at: string; basis: PastBasis }) => {
  const { t, date } = useWords();
  const { at, basis } = props;
  return (
    <TooltipTrigger>
      <Button size="small" variant="tertiary" iconStart={<RiInformationLine />}>
        {t(`page.past.${basis}.short`)}
      </Button>
      <Tooltip>
        {t(`page.past.${basis}.description`, { date: date(at) })}
      </Tooltip>
    </TooltipTrigger>
  );
};

/** Says how many declarations need attention, and shows them or hides them. */
export const FindingsButton = (props: {
  count: number;
  open: boolean;
  onPress(): void;
}) => {
  const { t } = useWords();
  const { count, open, onPress } = props;
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiAlertLine />}
      aria-expanded={open}
      onPress={onPress}
    >
      {t('findings.title', { count })}
    </Button>
  );
};
