import { Flex, Text } from '@backstage/ui';
import { useId } from 'react';
import { useUnansweredNeeds } from '../../hooks/useUnansweredNeeds';
import { useWords } from '../../hooks/useWords';
import { isForbidden } from '../../lib/requestErrors';
import { RequestProblem } from '../RequestProblem';
import { UnansweredNeedsTable } from './UnansweredNeedsTable';

/** The questions, for a reader who may read them. */
export const UnansweredNeedsSection = (props: {
  revision?: number;
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const id = useId();
  const { value, error, retry } = useUnansweredNeeds(props.revision);
  // Nothing is drawn while it loads, and nothing where the backend has another opinion.
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
