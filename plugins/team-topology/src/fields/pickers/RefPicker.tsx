import { Button, Combobox, Flex, Text } from '@backstage/ui';
import { useFailureWords } from '@kumiki/frontend-common';
import { KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { ShapeIcon } from '../../ui/labels';
import { useWords } from '../../ui/useWords';
import { REF_EXAMPLES, RefKind } from '../fieldRef';
import { Choice, Choices, findChoices } from './choices';
import { FieldProps } from './FormFrame';
import { useRefText } from './useRefText';

// One line, also while nothing is chosen: a form that gets shorter while somebody
// types scrolls, and that closes the list of choices.
const ONE_LINE = { minHeight: '1.25rem' };

/** Details of the selected choice. */
const ChoiceDetail = (props: { id: string; choice?: Choice }) => {
  const { id, choice } = props;
  return (
    <div id={id} style={ONE_LINE}>
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

/** The status of the choices: loading, failed, empty or too many to show. */
const ChoicesStatus = (props: {
  id: string;
  kind: RefKind;
  choices: Choices;
  /** The number of matches and how many of them are shown, during a search. */
  found?: { shown: number; total: number };
}) => {
  const { t, amount } = useWords();
  const wordsFor = useFailureWords();
  const { id, kind, choices, found } = props;
  const isFailed = choices.error && (!choices.list || choices.isSearching);
  return (
    <Flex align="center" gap="2">
      <div id={id} role="status">
        <Text as="span" variant="body-small" color="secondary">
          {text()}
        </Text>
      </div>
      {isFailed && (
        <Button variant="secondary" size="small" onPress={choices.retry}>
          {t('fields.retry')}
        </Button>
      )}
    </Flex>
  );

  function text(): string {
    const { list, error, permission, isSearching } = choices;
    if (isFailed && error) {
      return t('fields.unreachable', {
        why: wordsFor(error, permission).description,
        example: REF_EXAMPLES[kind],
      });
    }
    if (!list) {
      return t('fields.loading');
    }
    if (isSearching) {
      return t('fields.searching');
    }
    if (list.length === 0 && !found) {
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

const NO_CHOICES: Choice[] = [];

/** Chooses one thing by name; a ref can be typed as well. */
export const RefPicker = (
  props: FieldProps<string> & {
    kind: RefKind;
    choices: Choices;
    /** Told what to look for; empty while nothing is searched. */
    onSearch?(search: string): void;
  },
) => {
  const { t } = useWords();
  const { id, kind, choices, errors = [], errorsId, onSearch } = props;
  const { list = NO_CHOICES, known, found: foundByBackend } = choices;
  const field = useRefText({
    ...{ ...props, choices: list, known },
    isSearching: choices.isSearching,
  });
  const { search } = field;
  useEffect(() => onSearch?.(search), [onSearch, search]);
  const { shown, total } = useMemo(
    () =>
      foundByBackend === undefined
        ? findChoices(list, search)
        : { shown: list, total: foundByBackend },
    [list, search, foundByBackend],
  );
  const options = shown.map(({ ref, label, detail, notation }) => ({
    id: ref,
    label,
    description: detail,
    leadingIcon: notation && <ShapeIcon notation={notation} />,
  }));
  const [isOpen, setOpen] = useState(false);
  // Only for the press itself: the list opens when the field gets the focus by it.
  const [isPressed, setPressed] = useState(false);
  /** Takes the first match where somebody has typed and moved to none. */
  const takeFirst = (event: KeyboardEvent) => {
    const { target } = event;
    const [first] = shown;
    if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      isOpen &&
      field.search !== '' &&
      (first || choices.isSearching) &&
      target instanceof HTMLInputElement &&
      !target.getAttribute('aria-activedescendant')
    ) {
      event.preventDefault();
      event.stopPropagation();
      // Another one may come first once it has been searched for.
      if (!choices.isSearching) {
        field.choose(first.ref);
      }
    }
  };
  const detailId = `${id}__detail`;
  const statusId = `${id}__status`;
  return (
    <Flex
      direction="column"
      gap="1"
      style={{ minWidth: 0 }}
      onPointerDownCapture={() => setPressed(true)}
      onPointerUpCapture={() => setPressed(false)}
      onKeyDownCapture={takeFirst}
    >
      <Combobox
        id={id}
        label={props.label}
        description={props.description}
        secondaryLabel={props.isRequired ? t('fields.required') : undefined}
        isRequired={props.isRequired}
        isDisabled={props.isDisabled}
        // Show errors, but do not let the browser block the form because of them.
        validationBehavior="aria"
        isInvalid={errorsId ? true : undefined}
        validate={() => (errors.length > 0 ? errors : null)}
        aria-describedby={[errorsId, detailId, statusId]
          .filter(Boolean)
          .join(' ')}
        // Moving through the form with the keyboard must not open every list, and
        // neither may a text that nobody typed: the list would open again over a
        // choice that was made while it was closing. A click does.
        menuTrigger={menuTrigger()}
        onOpenChange={setOpen}
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
        found={
          search === '' && foundByBackend === undefined
            ? undefined
            : { shown: shown.length, total }
        }
      />
    </Flex>
  );

  function menuTrigger() {
    if (isPressed) {
      return 'focus';
    }
    return field.isTyped ? 'input' : 'manual';
  }

  function emptyText(): string {
    if (!choices.list) {
      return t(choices.error ? 'fields.unchecked' : 'fields.loading');
    }
    if (choices.isSearching) {
      return t('fields.searching');
    }
    return field.search === ''
      ? t('fields.none')
      : t('fields.noMatch', { search: field.search });
  }
};
