import { Combobox, Flex } from '@backstage/ui';
import { useMemo } from 'react';
import { ShapeIcon } from '../../ui/labels';
import { useWords } from '../../ui/useWords';
import { Choice, Choices, findChoices } from '../choices';
import { RefKind } from '../fieldRef';
import { ChoiceDetail } from './ChoiceDetail';
import { ChoicesStatus } from './ChoicesStatus';
import { FieldProps } from './FieldProps';
import { useRefText } from './useRefText';

const NO_CHOICES: Choice[] = [];

/** Chooses one thing by its name; a ref can be typed as well. */
export const RefPicker = (
  props: FieldProps<string> & { kind: RefKind; choices: Choices },
) => {
  const { t } = useWords();
  const { id, kind, choices, errors = [], errorsId } = props;
  const list = choices.list ?? NO_CHOICES;
  const field = useRefText({ ...props, choices: list });
  const { shown, total } = useMemo(
    () => findChoices(list, field.search),
    [list, field.search],
  );
  const options = shown.map(({ ref, label, detail, notation }) => ({
    id: ref,
    label,
    description: detail,
    leadingIcon: notation && <ShapeIcon notation={notation} />,
  }));
  const detailId = `${id}__detail`;
  const statusId = `${id}__status`;
  return (
    <Flex direction="column" gap="1" style={{ minWidth: 0 }}>
      <Combobox
        id={id}
        label={props.label}
        description={props.description}
        secondaryLabel={props.isRequired ? t('fields.required') : undefined}
        isRequired={props.isRequired}
        isDisabled={props.isDisabled}
        // Errors are said, but the browser must not hold back the form for them.
        validationBehavior="aria"
        isInvalid={errorsId ? true : undefined}
        validate={() => (errors.length > 0 ? errors : null)}
        aria-describedby={[errorsId, detailId, statusId]
          .filter(Boolean)
          .join(' ')}
        // Who walks through the form with the keyboard is not stopped by each list.
        menuTrigger="input"
        allowsCustomValue
        options={
          options.length > 0
            ? options
            : [{ id: '', label: emptyText(), disabled: true }]
        }
        search={{
          inputValue: field.text,
          onInputChange: field.type,
          filter: () => true,
        }}
        value={field.selected?.ref ?? null}
        onChange={key => {
          if (typeof key === 'string' && key !== '') {
            field.choose(key);
          }
        }}
        onBlur={field.leave}
      />
      <ChoiceDetail id={detailId} choice={field.selected} />
      <ChoicesStatus
        id={statusId}
        kind={kind}
        choices={choices}
        found={field.search === '' ? undefined : { shown: shown.length, total }}
      />
    </Flex>
  );

  function emptyText(): string {
    if (!choices.list) {
      return t(choices.error ? 'fields.unchecked' : 'fields.loading');
    }
    return field.search === ''
      ? t('fields.none')
      : t('fields.noMatch', { search: field.search });
  }
};
