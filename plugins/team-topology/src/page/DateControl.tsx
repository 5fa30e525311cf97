import {
  Button,
  ButtonIcon,
  Flex,
  Text,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { ReactElement, useEffect, useState } from 'react';
import { useZoneHint } from '../model/useToday';
import { useWords } from '../ui/useWords';

/** The last date of a sorted list that lies before the given one. */
export function dateBefore(dates: string[], at: string): string | undefined {
  return dates.filter(date => date < at).at(-1);
}

/** The first date of a sorted list that lies after the given one. */
export function dateAfter(dates: string[], at: string): string | undefined {
  return dates.find(date => date > at);
}

/** Goes to the date of a change, where there is one. */
const ChangeButton = (props: {
  icon: ReactElement;
  label: string;
  target?: string;
  onChange(at: string): void;
}) => {
  const { icon, label, target, onChange } = props;
  return (
    <TooltipTrigger>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={icon}
        aria-label={label}
        isDisabled={!target}
        onPress={() => target && onChange(target)}
      />
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
};

/** A field for a date that reports only dates that make sense. */
export const DateField = (props: {
  id: string;
  label: string;
  value: string;
  onChange(at: string): void;
  /** The id of what explains it. */
  describedBy?: string;
  /** Whether only screen readers are told what it is. */
  isLabelHidden?: boolean;
}) => {
  const { palette } = useTheme();
  const { id, label, value, onChange, describedBy, isLabelHidden } = props;
  const name = (
    <label htmlFor={id} style={{ whiteSpace: 'nowrap' }}>
      <Text as="span">{label}</Text>
    </label>
  );
  // While somebody types, the text is not a date yet, or one of the year 0002.
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <Flex align="center" gap="2">
      {isLabelHidden ? <VisuallyHidden>{name}</VisuallyHidden> : name}
      <TextField
        id={id}
        type="date"
        size="small"
        value={draft}
        inputProps={{
          min: '1900-01-01',
          max: '2999-12-31',
          'aria-describedby': describedBy,
          style: { colorScheme: palette.type },
        }}
        onChange={({ target }) => {
          setDraft(target.value);
          if (/^(19|2)/.test(target.value) && isExistingDate(target.value)) {
            onChange(target.value);
          }
        }}
        onBlur={() => setDraft(value)}
      />
    </Flex>
  );
};

const HINT_ID = 'team-topology-at-zone';

/** Chooses the date of the model. */
export const DateControl = (props: {
  /** The chosen date; absent for today. */
  at?: string;
  /** The date of the model that is on the screen. */
  shown?: string;
  /** The dates on which the model changes, sorted. */
  epochs: string[];
  onChange(at: string | undefined): void;
}) => {
  const { t, date } = useWords();
  const { at, shown, epochs, onChange } = props;
  const { hint, request } = useZoneHint();
  const current = at ?? shown ?? '';
  const previous = dateBefore(epochs, current);
  const next = dateAfter(epochs, current);
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2">
        <ChangeButton
          icon={<RiArrowLeftSLine />}
          label={
            previous
              ? t('at.previousChange', { date: date(previous) })
              : t('at.noPreviousChange')
          }
          target={previous}
          onChange={onChange}
        />
        <DateField
          id="team-topology-at"
          label={t('at.label')}
          value={current}
          onChange={onChange}
          describedBy={hint && HINT_ID}
          isLabelHidden
        />
        <ChangeButton
          icon={<RiArrowRightSLine />}
          label={
            next
              ? t('at.nextChange', { date: date(next) })
              : t('at.noNextChange')
          }
          target={next}
          onChange={onChange}
        />
        <Button
          size="small"
          variant="secondary"
          isDisabled={!at}
          onPress={() => onChange(undefined)}
        >
          {t('at.today')}
        </Button>
      </Flex>
      {hint && (
        <Text as="span" id={HINT_ID} variant="body-small" color="secondary">
          {hint}
        </Text>
      )}
      {request.error && (
        <RequestNote
          about={t('at.unknownToday')}
          error={request.error}
          permission={request.permission}
          onRetry={request.retry}
        />
      )}
    </Flex>
  );
};
