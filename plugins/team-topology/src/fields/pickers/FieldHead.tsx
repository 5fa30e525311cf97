import { Flex, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useWords } from '../../ui/useWords';
import { FieldProps } from './FormFrame';

/** The label and the description above the inputs of a field. */
export const FieldHead = (props: {
  field: Pick<FieldProps<never>, 'id' | 'label' | 'description' | 'isRequired'>;
  children: ReactNode;
}) => {
  const { t } = useWords();
  const { id, label, description, isRequired } = props.field;
  return (
    <Flex direction="column" gap="1" style={{ minWidth: 0 }}>
      <label htmlFor={id}>
        <Text as="span" variant="body-small">
          {label}
        </Text>
        {isRequired && (
          <Text as="span" variant="body-small" color="secondary">
            {` (${t('fields.required')})`}
          </Text>
        )}
      </label>
      {description && (
        <Text as="span" variant="body-small" color="secondary">
          {description}
        </Text>
      )}
      {props.children}
    </Flex>
  );
};
