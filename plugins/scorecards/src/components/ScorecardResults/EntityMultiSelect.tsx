import { Flex } from '@backstage/ui';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { MultiSelect, RequestNote } from '@kumiki/frontend-common';
import { useState } from 'react';
import { useEntitySearch } from '../../hooks/useEntitySearch';
import { useWords } from '../../hooks/useWords';

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
  const { options: found, request } = useEntitySearch(kind, search);
  // What is chosen stays in the list, whatever is searched for.
  const chosen = value
    .filter(ref => !found.some(option => option.value === ref))
    .map(ref => ({ value: ref, label: nameOfRef(ref) }));
  return (
    <Flex direction="column" gap="1" style={{ flex: '1 1 170px', minWidth: 0 }}>
      <MultiSelect
        label={label}
        placeholder={placeholder}
        searchPlaceholder={t('results.find')}
        onSearch={setSearch}
        options={[...chosen, ...found]}
        value={value}
        onChange={onChange}
      />
      {request.error && (
        <RequestNote
          about={t('results.optionsFailed', { label })}
          error={request.error}
          permission={request.permission}
          onRetry={request.retry}
        />
      )}
    </Flex>
  );
};
