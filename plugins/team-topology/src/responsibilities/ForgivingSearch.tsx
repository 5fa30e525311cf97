import { Combobox } from '@backstage/ui';
import { KeyboardEvent, useState } from 'react';
import { useWords } from '../ui/useWords';
import { Choice, suggest } from './finderOptions';

const NOTHING = 'nothing';
const MORE = 'more';

/** A field that suggests what almost fits what is typed. */
export const ForgivingSearch = (props: {
  label: string;
  placeholder: string;
  choices: Choice[];
  /** The id of what is chosen. */
  value?: string;
  onChange(value: string | undefined): void;
}) => {
  const { t, amount } = useWords();
  const { label, placeholder, choices, value, onChange } = props;
  // What is not there at this date stays in the address, not in the field.
  const chosen = choices.find(({ id }) => id === value);
  const [text, setText] = useState('');

  // Who comes back to the field wants to see what else there is.
  const search = text === chosen?.label ? '' : text;
  const { shown, total } = suggest(choices, search, { chosen: chosen?.id });
  const notes = [
    { id: NOTHING, label: t('route.nothingFits'), isThere: total === 0 },
    {
      id: MORE,
      label: t('route.typeForMore', { total: amount(total) }),
      isThere: total > shown.length,
    },
  ];
  // Enter alone takes the first suggestion; it also ends what an input method
  // composes, which is no question yet.
  const takeFirst = (event: KeyboardEvent<HTMLElement>) => {
    const [first] = shown.filter(choice => choice !== chosen);
    const isFree =
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      event.target instanceof HTMLInputElement &&
      !event.target.getAttribute('aria-activedescendant');
    if (isFree && search && first) {
      event.preventDefault();
      event.stopPropagation();
      onChange(first.id);
    }
  };

  return (
    <div
      role="presentation"
      onKeyDownCapture={takeFirst}
      style={{ flex: '1 1 280px', minWidth: 0, maxWidth: 420 }}
    >
      <Combobox
        label={label}
        placeholder={placeholder}
        options={[
          ...shown.map(({ id, label: name, description }) => ({
            id,
            label: name,
            description,
          })),
          ...notes
            .filter(({ isThere }) => isThere)
            .map(note => ({ id: note.id, label: note.label, disabled: true })),
        ]}
        // The property `search` would do the same, but then the arrow keys reach
        // no option.
        onInputChange={setText}
        defaultFilter={() => true}
        value={chosen?.id ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
        menuTrigger="focus"
      />
    </div>
  );
};
