import { Button, Flex, Text } from '@backstage/ui';
import { useFailureWords } from '../../ui/request/useFailureWords';
import { useWords } from '../../ui/useWords';
import { Choices } from '../choices';
import { REF_EXAMPLES, RefKind } from '../fieldRef';

/** Where the choices of a field stand, where that is worth a word. */
export const ChoicesStatus = (props: {
  id: string;
  kind: RefKind;
  choices: Choices;
  /** How much of what was found is shown, while somebody searches. */
  found?: { shown: number; total: number };
}) => {
  const { t, amount } = useWords();
  const wordsFor = useFailureWords();
  const { id, kind, choices, found } = props;
  return (
    <Flex align="center" gap="2">
      <div id={id} role="status">
        <Text as="span" variant="body-small" color="secondary">
          {text()}
        </Text>
      </div>
      {!choices.list && choices.error && (
        <Button variant="secondary" size="small" onPress={choices.retry}>
          {t('fields.retry')}
        </Button>
      )}
    </Flex>
  );

  function text(): string {
    const { list, error, permission } = choices;
    if (!list && error) {
      return t('fields.unreachable', {
        why: wordsFor(error, permission).description,
        example: REF_EXAMPLES[kind],
      });
    }
    if (!list) {
      return t('fields.loading');
    }
    if (list.length === 0) {
      return t('fields.none');
    }
    return found && found.total > found.shown
      ? t('fields.narrow', {
          shown: amount(found.shown),
          total: amount(found.total),
        })
      : '';
  }
};
