import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { ReactNode, useRef } from 'react';
import { useWords } from '../../ui/useWords';
import { FieldErrors } from '../pickers/FormFrame';
import { InteractionDraft, Part } from './useInteractionDraft';

/** A row of a list, for whatever shows it. */
export interface Row<TRow> {
  value: TRow;
  index: number;
  /** Its number for people, from 1. */
  number: string;
  label: string;
  change(value: TRow): void;
  /** The row as a whole, or one of its fields. */
  partAt(...path: string[]): Part;
}

/** A list in an interaction that can grow and shrink; it always shows a row. */
export const Rows = <TRow,>(props: {
  draft: InteractionDraft;
  field: 'to' | 'people' | 'goals';
  label: string;
  addLabel: string;
  rowLabel(number: string): string;
  rows: TRow[] | undefined;
  /** The value of a new row. */
  empty: TRow;
  /** The text without which a row is blank, and not handed over. */
  textOf(row: TRow): string | undefined;
  onChange(rows: TRow[]): void;
  children(row: Row<TRow>): ReactNode;
}) => {
  const { t } = useWords();
  const { draft, field, empty, onChange } = props;
  const rows = props.rows?.length ? props.rows : [empty];
  const { id, isDisabled, errors = [] } = draft.partAt(field);
  const errorsId = errors.length > 0 ? `${id}__errors` : undefined;
  const group = useRef<HTMLDivElement>(null);
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
        {draft.isRequired(field) && ` (${t('fields.required')})`}
      </Text>
      {rows.map((_, index) => (
        // A row has no identity but its position.
        <Flex key={`${id}-${index}`} align="end" gap="2">
          <div style={{ flex: 1, minWidth: 0 }}>
            {props.children(rowAt(index))}
          </div>
          <ButtonIcon
            variant="secondary"
            icon={<RiDeleteBinLine />}
            aria-label={t('fields.editor.remove', {
              what: rowAt(index).label,
            })}
            isDisabled={isDisabled}
            onPress={() => {
              onChange(rows.filter((__, place) => place !== index));
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
          isDisabled={isDisabled}
          onPress={() => onChange([...rows, empty])}
        >
          {props.addLabel}
        </Button>
      </div>
    </Flex>
  );

  function rowAt(index: number): Row<TRow> {
    const number = String(index + 1);
    const isFilledIn = (row: TRow) => Boolean(props.textOf(row)?.trim());
    // Blank rows are not handed over, so messages count only the others.
    const place = isFilledIn(rows[index])
      ? rows.slice(0, index).filter(isFilledIn).length
      : 'blank';
    return {
      value: rows[index],
      index,
      number,
      label: props.rowLabel(number),
      change: value =>
        onChange(rows.map((row, other) => (other === index ? value : row))),
      partAt: (...path) => ({
        ...draft.partAt(field, place, ...path),
        id: draft.partAt(field, index, ...path).id,
      }),
    };
  }
};
