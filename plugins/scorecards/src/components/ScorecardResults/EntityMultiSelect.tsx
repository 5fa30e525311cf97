import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { useEntitySearch } from '../../hooks/useEntitySearch';
import { useWords } from '../../hooks/useWords';
import { MultiSelect } from '../MultiSelect';

/** Chooses entities of a kind, of which there can be too many to list. */
export const EntityMultiSelect = (props: {
  kind: string;
  label: string;
  placeholder: string;
  value: string[];
  onChange(value: string[]): void;
}) => {
  const { t } = useWords();
  const { kind, label, placeholder, value, onChange } = props;
  const [search, setSearch] = useState('');
  const found = useEntitySearch(kind, search);
  // What is chosen stays in the list, whatever is searched for.
  const chosen = value
    .filter(ref => !found.some(option => option.value === ref))
    .map(ref => ({ value: ref, label: nameOfRef(ref) }));
  return (
    <MultiSelect
      label={label}
      placeholder={placeholder}
      searchPlaceholder={t('results.find')}
      onSearch={setSearch}
      options={[...chosen, ...found]}
      value={value}
      onChange={onChange}
    />
  );
};
