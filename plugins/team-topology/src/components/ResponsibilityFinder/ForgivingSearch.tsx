import { Combobox } from '@backstage/ui';
import { useMemo } from 'react';
import { matchesForgivingly } from '../../lib/responsibilities/matchesForgivingly';

/** Something to choose. */
export interface Choice {
  id: string;
  label: string;
  description?: string;
  /** By what it is found. */
  text: string;
}

/** A field that suggests what almost fits what is typed. */
export const ForgivingSearch = (props: {
  label: string;
  placeholder: string;
  choices: Choice[];
  /** The id of what is chosen. */
  value?: string;
  onChange(value: string | undefined): void;
}) => {
  const { label, placeholder, choices, value, onChange } = props;
  const texts = useMemo(
    () => new Map(choices.map(({ id, text }) => [id, text])),
    [choices],
  );
  const options = useMemo(
    () =>
      choices.map(({ id, label: name, description }) => ({
        id,
        label: name,
        description,
      })),
    [choices],
  );
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      options={options}
      search={{
        filter: ({ id }, search) =>
          matchesForgivingly(texts.get(id) ?? '', search),
      }}
      // What is not there at this date stays in the address, not in the field.
      value={value && texts.has(value) ? value : null}
      onChange={key => onChange(key === null ? undefined : String(key))}
      menuTrigger="focus"
      style={{ flex: '1 1 280px', minWidth: 0, maxWidth: 420 }}
    />
  );
};
