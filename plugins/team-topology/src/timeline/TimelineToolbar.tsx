import {
  ButtonIcon,
  Flex,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { MultiSelect } from '@kumiki/frontend-common';
import {
  RiArrowLeftSLine,
  RiArrowRightSLine,
  RiZoomInLine,
  RiZoomOutLine,
} from '@remixicon/react';
import { useWords } from '../ui/useWords';
import { SpanFields } from './SpanFields';
import {
  AXIS_PRESETS,
  AxisPreset,
  AxisRange,
  daysBetween,
  panned,
  zoomed,
} from './timeAxis';
import { LANE_GROUPS, TimelineState } from './timelineState';

const PRESETS = Object.keys(AXIS_PRESETS) as AxisPreset[];

/** Chooses what is in sight: which lanes, and which days. */
export const TimelineToolbar = (props: {
  state: TimelineState;
  update(change: Partial<TimelineState>): void;
  range: AxisRange;
  whole: AxisRange;
  onRangeChange(range: AxisRange): void;
  search: string;
  onSearchChange(search: string): void;
}) => {
  const { t } = useWords();
  const { state, update, range, whole, onRangeChange } = props;
  const preset =
    typeof state.span === 'object' ? undefined : state.span ?? 'all';
  const buttons = [
    {
      label: t('timeline.earlier'),
      icon: <RiArrowLeftSLine />,
      next: panned(range, -0.5, whole),
    },
    {
      label: t('timeline.later'),
      icon: <RiArrowRightSLine />,
      next: panned(range, 0.5, whole),
    },
    {
      label: t('timeline.zoomIn'),
      icon: <RiZoomInLine />,
      next: zoomed(range, 0.5, whole),
    },
    {
      label: t('timeline.zoomOut'),
      icon: <RiZoomOutLine />,
      next: zoomed(range, 2, whole),
    },
  ];
  return (
    <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
      <SearchField
        size="small"
        aria-label={t('timeline.search')}
        placeholder={t('timeline.search')}
        value={props.search}
        onChange={props.onSearchChange}
        style={{ flex: '1 1 200px', maxWidth: 320 }}
      />
      <MultiSelect
        compact
        label={t('timeline.show')}
        placeholder={t('timeline.showAll')}
        options={LANE_GROUPS.map(value => ({
          value,
          label: t(`timeline.group.${value}`),
        }))}
        value={state.lanes}
        onChange={lanes => update({ lanes })}
      />
      <ToggleButtonGroup
        aria-label={t('timeline.span')}
        selectionMode="single"
        selectedKeys={preset ? [preset] : []}
        onSelectionChange={keys => {
          const chosen = PRESETS.find(item => keys.has(item));
          if (chosen) {
            update({ span: chosen === 'all' ? undefined : chosen });
          }
        }}
      >
        {PRESETS.map(item => (
          <ToggleButton key={item} id={item} size="small">
            {t(`timeline.preset.${item}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Flex gap="1">
        {buttons.map(({ label, icon, next }) => (
          <ButtonIcon
            key={label}
            size="small"
            variant="secondary"
            aria-label={label}
            icon={icon}
            isDisabled={
              next.from === range.from &&
              daysBetween(next.from, next.to) ===
                daysBetween(range.from, range.to)
            }
            onPress={() => onRangeChange(next)}
          />
        ))}
      </Flex>
      <SpanFields range={range} whole={whole} onRangeChange={onRangeChange} />
    </Flex>
  );
};
