import { Button, Flex, Select, Switch, Text, TextField } from '@backstage/ui';
import {
  DRAFT_CHANGE_TYPES,
  DRAFT_LIMITS,
  DraftChange,
  DraftChangeType,
  INTERACTION_MODES,
  OrgModel,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { FormEvent, useMemo, useState } from 'react';
import { MultiSelect } from '@kumiki/frontend-common';
import { DateField } from '../page/DateControl';
import { useWords } from '../ui/useWords';
import {
  changesOf,
  DRAFT_FORMS,
  DraftField,
  DraftValues,
  initialValues,
  isComplete,
  isFieldValid,
} from './draftForm';

type Options = { value: string; label: string }[];

/** What can be chosen for a field: of the organisation with the draft, so that what is new is there. */
function useOptions(model: OrgModel, about: string | undefined) {
  const { t } = useWords();
  return useMemo(() => {
    const named = (items: { ref: string; title: string }[]): Options =>
      items.map(({ ref, title }) => ({ value: ref, label: title }));
    const going = model.interactions.filter(({ state }) => state !== 'ended');
    const isAboutTeam = about?.startsWith('group:') === true;
    const heldByIt = model.responsibilities.filter(
      ({ acceptedBy, interimBy }) =>
        [...acceptedBy, ...interimBy].includes(about ?? ''),
    );
    const handedOver =
      isAboutTeam && heldByIt.length > 0 ? heldByIt : model.responsibilities;
    return (kind: DraftField['kind']): Options => {
      switch (kind) {
        case 'team':
        case 'teams':
          return named(model.teams);
        case 'grouping':
          return named(model.groupings.filter(({ known }) => known));
        case 'responsibility':
          return named(model.responsibilities);
        case 'responsibilities':
          return named(handedOver);
        case 'interaction':
          return named(going);
        case 'facilitation':
          return named(going.filter(({ mode }) => mode === 'facilitating'));
        case 'teamType':
          return TEAM_TYPES.map(value => ({
            value,
            label: t(`teamType.${value}.name`),
          }));
        case 'mode':
          return INTERACTION_MODES.map(value => ({
            value,
            label: t(`mode.${value}.name`),
          }));
        default:
          return [];
      }
    };
  }, [model, about, t]);
}

const FormField = (props: {
  field: DraftField;
  options: Options;
  value: string | string[] | undefined;
  autoFocus: boolean;
  onChange(value: string | string[]): void;
}) => {
  const { t } = useWords();
  const { field, options, value, onChange } = props;
  const { name, kind, required = false } = field;
  const label = t(`drafts.field.${name}`);
  const search = options.length > 10 ? t('drafts.search') : undefined;
  if (kind === 'teams' || kind === 'responsibilities') {
    return (
      <MultiSelect
        label={label}
        placeholder={t('drafts.choose')}
        options={options}
        value={[value ?? []].flat()}
        onChange={onChange}
        searchPlaceholder={search}
      />
    );
  }
  const text = [value ?? ''].flat().at(0) ?? '';
  switch (kind) {
    case 'yes':
      return (
        <Switch
          label={label}
          isSelected={text === 'true'}
          onChange={isOn => onChange(String(isOn))}
        />
      );
    case 'day':
      return (
        <DateField
          id={`draft-${name}`}
          label={label}
          value={text}
          onChange={onChange}
        />
      );
    case 'name':
    case 'text':
    case 'ref':
      return (
        <TextField
          label={label}
          description={
            kind === 'name' && !isFieldValid(field, text)
              ? t('drafts.nameRule')
              : undefined
          }
          value={text}
          maxLength={longestOf(field)}
          isRequired={required}
          // Somebody who has opened a form fills it in.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={props.autoFocus}
          onChange={onChange}
        />
      );
    default:
      return (
        <Select
          label={label}
          placeholder={t('drafts.choose')}
          options={options}
          value={text || null}
          onChange={key => onChange(key === null ? '' : String(key))}
          isRequired={required}
          search={search ? { placeholder: search } : undefined}
        />
      );
  }
};

function longestOf({ name, kind }: DraftField): number {
  if (kind === 'name') {
    return 63;
  }
  return name === 'title' ? DRAFT_LIMITS.title : DRAFT_LIMITS.text;
}

const ChangeFields = (props: {
  type: DraftChangeType;
  about?: string;
  model: OrgModel;
  changes: readonly DraftChange[];
  isBusy: boolean;
  /** Whether they are stored. */
  onAdd(changes: DraftChange[]): Promise<boolean>;
}) => {
  const { t } = useWords();
  const { type, about, model, changes, isBusy, onAdd } = props;
  const [values, setValues] = useState<DraftValues>(() =>
    initialValues(type, { about, changes }),
  );
  const optionsFor = useOptions(model, about);
  const isReady = isComplete(type, values) && !isBusy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // What is not stored can be tried again.
    if (isReady && (await onAdd(changesOf(type, values, model)))) {
      setValues(initialValues(type, { about, changes }));
    }
  };
  return (
    <form onSubmit={submit} aria-label={t(`drafts.kind.${type}`)}>
      <Flex direction="column" gap="2">
        {DRAFT_FORMS[type].map((field, index) => (
          <FormField
            key={field.name}
            field={field}
            options={optionsFor(field.kind)}
            value={values[field.name]}
            // Whoever chooses a kind of change fills it in next.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={index === 0}
            onChange={value =>
              setValues(current => ({ ...current, [field.name]: value }))
            }
          />
        ))}
        <Button type="submit" isDisabled={!isReady}>
          {isBusy ? t('drafts.adding') : t('drafts.addIt')}
        </Button>
      </Flex>
    </form>
  );
};

/** Adds a change: first which kind, then its form. */
export const ChangeForm = (props: {
  /** Which form is open. */
  type: DraftChangeType;
  onTypeChange(type: DraftChangeType): void;
  /** What somebody came from. */
  about?: string;
  /** The organisation with the draft. */
  model: OrgModel;
  changes: readonly DraftChange[];
  isBusy: boolean;
  /** Whether they are stored. */
  onAdd(changes: DraftChange[]): Promise<boolean>;
}) => {
  const { t } = useWords();
  const { type, onTypeChange, ...others } = props;
  return (
    <section aria-label={t('drafts.add')}>
      <Flex direction="column" gap="3">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('drafts.add')}
        </Text>
        <Flex role="group" gap="1" style={{ flexWrap: 'wrap' }}>
          {DRAFT_CHANGE_TYPES.map(kind => (
            <Button
              key={kind}
              size="small"
              variant={kind === type ? 'primary' : 'tertiary'}
              aria-pressed={kind === type}
              onPress={() => onTypeChange(kind)}
            >
              {t(`drafts.kind.${kind}`)}
            </Button>
          ))}
        </Flex>
        <ChangeFields key={type} {...others} type={type} />
      </Flex>
    </section>
  );
};
