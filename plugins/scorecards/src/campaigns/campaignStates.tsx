import { Alert, Text } from '@backstage/ui';
import {
  CAMPAIGN_ENTITY_STATES,
  CampaignCounts,
  CampaignEntityState,
  CampaignState,
  CampaignSummary,
  isCampaignOpen,
  ScorecardProblem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiAlarmWarningLine,
  RiCalendarEventLine,
  RiCheckboxCircleLine,
  RiCheckDoubleLine,
  RiCloseCircleLine,
  RiDraftLine,
  RiFlagLine,
  RiQuestionLine,
  RiRunLine,
  RiShieldCheckLine,
} from '@remixicon/react';
import { IconText, PlainList } from '../ui/blocks';
import { describeProblem } from '../ui/InvalidCheckProblem';
import { useWords, Words } from '../words/useWords';

const STATE_ICONS = {
  draft: RiDraftLine,
  announced: RiCalendarEventLine,
  running: RiRunLine,
  overdue: RiAlarmWarningLine,
  done: RiCheckDoubleLine,
  ended: RiFlagLine,
};

/** Where a campaign is, as icon and word. */
export const CampaignStateLabel = (props: { state: CampaignState }) => {
  const { t } = useWords();
  const { state } = props;
  return (
    <IconText
      icon={STATE_ICONS[state]}
      bold={state === 'overdue'}
      text={t(`campaign.state.${state}`)}
    />
  );
};

const ENTITY_ICONS = {
  notDone: RiCloseCircleLine,
  unknown: RiQuestionLine,
  exempt: RiShieldCheckLine,
  done: RiCheckboxCircleLine,
};

/** How an entity stands, as icon and word. */
export const CampaignEntityStateLabel = (props: {
  state: CampaignEntityState;
  count?: number;
}) => {
  const { t, amount } = useWords();
  const { state, count } = props;
  const name = t(`campaign.entityState.${state}`);
  return (
    <IconText
      icon={ENTITY_ICONS[state]}
      bold={state === 'notDone' || state === 'unknown'}
      text={
        count === undefined
          ? name
          : t('state.count', { state: name, total: amount(count) })
      }
    />
  );
};

/** When it is due, in words: “Due in 12 days”. */
export function dueText(
  { due, daysLeft, state }: Pick<CampaignSummary, 'due' | 'daysLeft' | 'state'>,
  { t, date }: Pick<Words, 't' | 'date'>,
): string {
  if (!isCampaignOpen(state)) {
    return state === 'draft'
      ? t('campaign.due.on', { date: date(due) })
      : t('campaign.due.wasOn', { date: date(due) });
  }
  return openDueText(daysLeft, t);
}

/** When something that is not done yet is due, in words. */
export function openDueText(daysLeft: number, t: Words['t']): string {
  if (daysLeft === 0) {
    return t('campaign.due.today');
  }
  return daysLeft > 0
    ? t('campaign.due.in', { count: daysLeft })
    : t('campaign.due.ago', { count: -daysLeft });
}

/** What is left to be done, known or not. */
export function leftOf({ notDone, unknown }: CampaignCounts): number {
  return notDone + unknown;
}

export const CAMPAIGN_COLORS: Record<CampaignEntityState, string> = {
  notDone: '#d32f2f',
  unknown: '#8a8a8a',
  exempt: '#5c8fd6',
  done: '#43a047',
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: 1,
    height: 12,
    minWidth: 100,
    overflow: 'hidden',
    borderRadius: 'var(--bui-radius-2)',
    '& > span': { minWidth: 3 },
  },
});

/** How many entities stand how, as a bar and in words; what is done comes first. */
export const CampaignProgress = (props: { counts: CampaignCounts }) => {
  const classes = useStyles();
  const { counts } = props;
  const shown = CAMPAIGN_ENTITY_STATES.filter(state => counts[state] > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {[...shown].reverse().map(state => (
          <span
            key={state}
            style={{
              flex: `${counts[state]} 1 0`,
              background: CAMPAIGN_COLORS[state],
            }}
          />
        ))}
      </div>
      <PlainList inline>
        {shown.map(state => (
          <CampaignEntityStateLabel
            key={state}
            state={state}
            count={counts[state]}
          />
        ))}
      </PlainList>
    </div>
  );
};

/** What is wrong with a campaign; nothing where nothing is. */
export const CampaignProblems = (props: {
  problems: readonly ScorecardProblem[];
}) => {
  const words = useWords();
  const { problems } = props;
  return problems.length === 0 ? null : (
    <Alert
      icon
      status="warning"
      title={words.t('campaign.problems')}
      description={
        <PlainList>
          {problems.map(problem => (
            <Text key={`${problem.field} ${problem.message}`}>
              {describeProblem(problem, words)}
            </Text>
          ))}
        </PlainList>
      }
    />
  );
};
