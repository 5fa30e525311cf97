import { Button, Flex, Text } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useZoneHint } from '../model/useToday';
import { dateAfter, dateBefore } from '../ui/dates';
import { RequestNote } from '../ui/request/RequestNote';
import { useWords } from '../ui/useWords';
import { ChangeButton } from './ChangeButton';
import { DateField } from './DateField';

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
      <Flex align="end" gap="2">
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
          value={current}
          onChange={onChange}
          describedBy={hint && HINT_ID}
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
