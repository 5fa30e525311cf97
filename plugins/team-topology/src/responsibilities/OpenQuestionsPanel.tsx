import { Button, Flex, Text } from '@backstage/ui';
import {
  OrgResponsibility,
  ResponsibilityState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { useWords } from '../ui/useWords';
import { OpenQuestions } from './openQuestions';
import { ResponsibilityStateIcon } from './ResponsibilityStateIcon';

const FIRST = 6;

const KINDS = [
  ['dropped', 'dropped'],
  ['orphaned', 'orphaned'],
  ['contested', 'contested'],
  ['overdue', 'interim'],
] as const;

/** What lies between the teams, before everything else. */
export const OpenQuestionsPanel = (props: {
  questions: OpenQuestions;
  /** Whether the date is past, so that nobody knows what was open. */
  isPast: boolean;
  onAsk(responsibility: string): void;
  onShowAll(state: ResponsibilityState): void;
}) => {
  const { t, amount } = useWords();
  const titleId = useId();
  const { questions, isPast, onAsk, onShowAll } = props;
  const open = KINDS.filter(([kind]) => questions[kind].length > 0);
  return (
    <section aria-labelledby={titleId}>
      <Flex direction="column" gap="3">
        <Text as="h2" id={titleId} variant="title-small">
          {t('responsibilities.open.title')}
        </Text>
        {isPast && <Text>{t('responsibilities.open.past')}</Text>}
        {open.length === 0 && !isPast && (
          <Text>{t('responsibilities.open.none')}</Text>
        )}
        {open.map(([kind, state]) => (
          <Flex key={kind} direction="column" gap="2">
            <Flex align="center" gap="2">
              <ResponsibilityStateIcon state={state} />
              <Text weight="bold">
                {t(`responsibilities.open.${kind}`, {
                  count: questions[kind].length,
                })}
              </Text>
            </Flex>
            {list(questions[kind], state)}
          </Flex>
        ))}
      </Flex>
    </section>
  );

  function list(items: OrgResponsibility[], state: ResponsibilityState) {
    return (
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {items.slice(0, FIRST).map(({ ref, title }) => (
          <Button
            key={ref}
            size="small"
            variant="secondary"
            onPress={() => onAsk(ref)}
            // A button never breaks its line.
            style={{ maxWidth: '100%', overflow: 'hidden' }}
          >
            {title}
          </Button>
        ))}
        {items.length > FIRST && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onShowAll(state)}
          >
            {t('responsibilities.open.more', {
              total: amount(items.length - FIRST),
            })}
          </Button>
        )}
      </Flex>
    );
  }
};
