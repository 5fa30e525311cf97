import { Flex, Text } from '@backstage/ui';
import { useId } from 'react';
import { RequestView } from '../ui/request/RequestView';
import { useWords } from '../ui/useWords';
import { UnansweredNeedsTable } from './UnansweredNeedsTable';
import { useUnansweredNeeds } from './useUnansweredNeeds';

/** The questions, for a reader who may read them. */
export const UnansweredNeedsSection = (props: {
  revision?: number;
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const id = useId();
  const request = useUnansweredNeeds(props.revision);
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('unansweredNeeds.title')}
        </Text>
        <Text>{t('unansweredNeeds.description')}</Text>
        <RequestView request={request}>
          {({ items }) =>
            items.length === 0 ? (
              <Text>{t('unansweredNeeds.none')}</Text>
            ) : (
              <UnansweredNeedsTable needs={items} onTry={props.onTry} />
            )
          }
        </RequestView>
      </Flex>
    </section>
  );
};
