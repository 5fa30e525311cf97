import { Flex, Text } from '@backstage/ui';
import { ShapeIcon } from '../../ui/labels';
import { Choice } from '../choices';

/** What is known about the choice that stands in a field. */
export const ChoiceDetail = (props: { id: string; choice?: Choice }) => {
  const { id, choice } = props;
  return (
    <div id={id}>
      {choice?.detail && (
        <Flex align="center" gap="2">
          {choice.notation && <ShapeIcon notation={choice.notation} />}
          <Text as="span" variant="body-small">
            {choice.detail}
          </Text>
        </Flex>
      )}
    </div>
  );
};
