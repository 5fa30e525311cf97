import { Flex, Text } from '@backstage/ui';
import { useId } from 'react';
import { useUnansweredNeeds } from '../../hooks/useUnansweredNeeds';
import { useWords } from '../../hooks/useWords';
import { isForbidden } from '../../lib/requestErrors';
import { RequestProblem } from '../RequestProblem';
import { UnansweredNeedsTable } from './UnansweredNeedsTable';

/**
 * What was asked for and not answered, for those who decide what a platform
 * offers. Who may not read it does not see that it is there.
 */
export const UnansweredNeeds = (props: {
  /** Another number has the list read again. */
  revision?: number;
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const id = useId();
  const { value, error, retry } = useUnansweredNeeds(props.revision);
  // Nothing is drawn while it loads: whether it may be seen is not known yet.
  if (error ? isForbidden(error) : !value) {
    return null;
  }
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('unansweredNeeds.title')}
        </Text>
        <Text>{t('unansweredNeeds.description')}</Text>
        {error && <RequestProblem error={error} onRetry={retry} />}
        {value?.items.length === 0 && <Text>{t('unansweredNeeds.none')}</Text>}
        {value && value.items.length > 0 && (
          <UnansweredNeedsTable needs={value.items} onTry={props.onTry} />
        )}
      </Flex>
    </section>
  );
};
