import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { ReactNode, useRef } from 'react';
import { useWords } from '../../ui/useWords';
import { FieldErrors } from '../components/FieldErrors';

/** A list that can grow and shrink, with a field or more in each row. */
export const Rows = <TRow,>(props: {
  id: string;
  label: string;
  addLabel: string;
  rows: TRow[];
  /** What a new row holds. */
  empty: TRow;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Messages about the list as a whole. */
  errors?: string[];
  rowLabel(index: number): string;
  onChange(rows: TRow[]): void;
  children(row: TRow, index: number): ReactNode;
}) => {
  const { t } = useWords();
  const { id, rows, onChange, errors = [] } = props;
  const group = useRef<HTMLDivElement>(null);
  const errorsId = errors.length > 0 ? `${id}__errors` : undefined;
  return (
    <Flex
      direction="column"
      gap="2"
      role="group"
      aria-labelledby={`${id}__label`}
      aria-describedby={errorsId}
      ref={group}
    >
      <Text as="span" variant="body-small" weight="bold" id={`${id}__label`}>
        {props.label}
        {props.isRequired && ` (${t('fields.required')})`}
      </Text>
      {rows.map((row, index) => (
        // A row is its place: it has nothing else that stays the same.
        <Flex key={`${id}-${index}`} align="end" gap="2">
          <div style={{ flex: 1, minWidth: 0 }}>
            {props.children(row, index)}
          </div>
          <ButtonIcon
            variant="secondary"
            icon={<RiDeleteBinLine />}
            aria-label={t('fields.editor.remove', {
              what: props.rowLabel(index),
            })}
            isDisabled={props.isDisabled}
            onPress={() => {
              onChange(rows.filter((_, place) => place !== index));
              // The button is gone; the keyboard goes on from the list.
              group.current?.querySelector<HTMLElement>('[data-add]')?.focus();
            }}
          />
        </Flex>
      ))}
      <FieldErrors id={`${id}__errors`} errors={errors} />
      <div>
        <Button
          data-add
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          isDisabled={props.isDisabled}
          onPress={() => onChange([...rows, props.empty])}
        >
          {props.addLabel}
        </Button>
      </div>
    </Flex>
  );
};
