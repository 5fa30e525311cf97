import { Flex, Text } from '@backstage/ui';
import {
  CapabilityVerdict,
  GroupingType,
  InteractionMode,
  InteractionState,
  OrgTeamType,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  RemixiconComponentType,
  RiAlarmWarningLine,
  RiCalendarScheduleLine,
  RiCheckboxCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RiPlayCircleLine,
} from '@remixicon/react';
import {
  groupingNotation,
  modeNotation,
  ShapeNotation,
  teamTypeNotation,
} from '../model/notation';
import { useWords } from './useWords';

/** A shape of the map beside its name; the name is what is read out. */
export const ShapeIcon = (props: { notation: ShapeNotation }) => {
  const { path, fill, fillOpacity, stroke, dashed } = props.notation;
  return (
    <svg
      width="24"
      height="16"
      viewBox="0 0 24 16"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path
        d={path}
        fill={fill}
        fillOpacity={fillOpacity}
        stroke={stroke}
        strokeWidth="1.5"
        strokeDasharray={dashed ? '2 1.5' : undefined}
      />
    </svg>
  );
};

/** An interaction mode as shape and words. */
export const ModeLabel = (props: { mode: InteractionMode }) => {
  const { t } = useWords();
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <ShapeIcon notation={modeNotation(props.mode)} />
      <Text as="span">{t(`mode.${props.mode}.name`)}</Text>
    </Flex>
  );
};

/** The type of a team as shape and words. */
export const TeamTypeLabel = (props: { type: OrgTeamType }) => {
  const { t } = useWords();
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <ShapeIcon notation={teamTypeNotation(props.type)} />
      <Text as="span">{t(`teamType.${props.type}.name`)}</Text>
    </Flex>
  );
};

/** What a grouping says that it is, as shape and words. */
export const GroupingTypeLabel = (props: { type: GroupingType }) => {
  const { t } = useWords();
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <ShapeIcon notation={groupingNotation(props.type)} />
      <Text as="span">{t(`groupingType.${props.type}.name`)}</Text>
    </Flex>
  );
};

const STATE_ICONS = {
  planned: RiCalendarScheduleLine,
  active: RiPlayCircleLine,
  overdue: RiAlarmWarningLine,
  ended: RiCheckboxCircleLine,
};

/** The state of an interaction as icon and words, never as colour alone. */
export const StateLabel = (props: {
  state: InteractionState;
  /** Since when it is overdue, where it is. */
  overdueSince?: string;
}) => {
  const { t, date } = useWords();
  const { state, overdueSince } = props;
  const Icon = STATE_ICONS[state];
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <Icon size={16} aria-hidden="true" style={{ flexShrink: 0 }} />
      <Text as="span" weight={state === 'overdue' ? 'bold' : 'regular'}>
        {state === 'overdue' && overdueSince
          ? t('interactions.overdueSince', { date: date(overdueSince) })
          : t(`interactionState.${state}`)}
      </Text>
    </Flex>
  );
};

const VERDICT_ICONS: Record<CapabilityVerdict, RemixiconComponentType> = {
  offered: RiCheckboxCircleLine,
  planned: RiCalendarScheduleLine,
  'not-offered': RiForbidLine,
  retiring: RiHourglassLine,
};

/** What a platform says about a need, as an icon; the word beside it is what is read out. */
export const VerdictIcon = (props: {
  verdict: CapabilityVerdict;
  size: number;
}) => {
  const Icon = VERDICT_ICONS[props.verdict];
  return (
    <Icon size={props.size} aria-hidden="true" style={{ flexShrink: 0 }} />
  );
};

/** What a platform says about a need, as icon and words, never as colour alone. */
export const VerdictLabel = (props: {
  verdict: CapabilityVerdict;
  /** As large as the title of a card. */
  large?: boolean;
}) => {
  const { t } = useWords();
  const { verdict, large = false } = props;
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <VerdictIcon verdict={verdict} size={large ? 20 : 16} />
      <Text
        as="span"
        variant={large ? 'title-x-small' : 'body-small'}
        weight="bold"
      >
        {t(`verdict.${verdict}`)}
      </Text>
    </Flex>
  );
};
