import { Button, Flex } from '@backstage/ui';
import { DateField } from '../page/DateControl';
import { useWords } from '../ui/useWords';

/** Chooses the two dates. */
export const CompareDates = (props: {
  /** Absent while it is not known. */
  since?: string;
  until?: string;
  /** Whether the later date is today by itself. */
  isToday: boolean;
  onChange(dates: { since?: string; until?: string }): void;
}) => {
  const { t } = useWords();
  const { since = '', until = '', isToday, onChange } = props;
  return (
    <Flex
      role="group"
      aria-label={t('compare.dates')}
      align="center"
      gap="2"
      style={{ flexWrap: 'wrap' }}
    >
      <DateField
        id="team-topology-since"
        label={t('compare.since')}
        value={since}
        onChange={date => onChange({ since: date })}
      />
      <DateField
        id="team-topology-until"
        label={t('compare.until')}
        value={until}
        onChange={date => onChange({ until: date })}
      />
      <Button
        size="small"
        variant="secondary"
        isDisabled={isToday}
        onPress={() => onChange({ until: undefined })}
      >
        {t('compare.today')}
      </Button>
    </Flex>
  );
};
