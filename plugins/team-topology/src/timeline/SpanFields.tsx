import { Flex, Text } from '@backstage/ui';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../ui/useWords';
import { AxisRange, movedBy, within } from './timeAxis';

/** The first and the last day that are in sight, as fields. */
export const SpanFields = (props: {
  range: AxisRange;
  whole: AxisRange;
  onRangeChange(range: AxisRange): void;
}) => {
  const { t } = useWords();
  const { palette } = useTheme();
  const id = useId();
  const { range, whole, onRangeChange } = props;
  const last = movedBy(range.to, -1);
  // While somebody types, the two need not make sense yet.
  const [draft, setDraft] = useState({ from: range.from, to: last });
  useEffect(() => setDraft({ from: range.from, to: last }), [range.from, last]);
  const isWrong =
    isExistingDate(draft.from) &&
    isExistingDate(draft.to) &&
    draft.from >= draft.to;
  const change = (next: { from: string; to: string }) => {
    setDraft(next);
    const { from, to } = next;
    if (
      [from, to].every(day => isExistingDate(day) && /^(19|2)/.test(day)) &&
      from < to
    ) {
      onRangeChange(within({ from, to: movedBy(to, 1) }, whole));
    }
  };
  const field = (name: 'from' | 'to') => (
    <Flex align="center" gap="1">
      <label htmlFor={`${id}-${name}`} style={{ whiteSpace: 'nowrap' }}>
        <Text as="span" variant="body-small">
          {t(`timeline.${name}`)}
        </Text>
      </label>
      <TextField
        id={`${id}-${name}`}
        type="date"
        size="small"
        value={draft[name]}
        error={isWrong}
        inputProps={{
          min: whole.from,
          max: movedBy(whole.to, -1),
          style: { colorScheme: palette.type },
          'aria-describedby': isWrong ? `${id}-wrong` : undefined,
        }}
        onChange={({ target }) => change({ ...draft, [name]: target.value })}
      />
    </Flex>
  );
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 'var(--bui-space-2)',
      }}
      // Between the two fields the first day may be after the last one.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) {
          setDraft({ from: range.from, to: last });
        }
      }}
    >
      {field('from')}
      {field('to')}
      {isWrong && (
        <Text as="span" variant="body-small" id={`${id}-wrong`} role="alert">
          {t('timeline.wrongOrder')}
        </Text>
      )}
    </div>
  );
};
