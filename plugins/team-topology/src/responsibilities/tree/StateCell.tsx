import { Flex, Text } from '@backstage/ui';
import { useWords } from '../../ui/useWords';
import { isHeading, ResponsibilityRow } from '../responsibilityRows';
import { ResponsibilityStateLabel } from '../ResponsibilityStateLabel';

/** The state of a responsibility, and where it comes from. */
export const StateCell = (props: { row: ResponsibilityRow }) => {
  const { t, amount, list } = useWords();
  const { responsibility, source, parts } = props.row;
  return (
    <Flex direction="column" gap="1" align="start">
      <ResponsibilityStateLabel state={responsibility.state} />
      {note() && (
        <Text as="span" variant="body-small">
          {note()}
        </Text>
      )}
    </Flex>
  );

  function note() {
    if (isHeading(responsibility)) {
      return t('responsibilities.tree.summary', {
        parts: list(
          parts.map(({ state, count }) =>
            t('responsibilities.tree.part', {
              state: t(`responsibilityState.${state}`),
              amount: amount(count),
            }),
          ),
        ),
      });
    }
    return responsibility.stateFrom === 'ancestor' && source
      ? t('responsibilities.tree.inheritedFrom', {
          responsibility: source.title,
        })
      : undefined;
  }
};
