import { useState } from 'react';
import { FieldProps } from './FormFrame';
import { RefPicker } from './RefPicker';
import { ChoicesSource, useChoices } from './useChoices';

/** Chooses something of the organisation, however much of it there is. */
export const SearchPicker = <TOptions,>(
  props: FieldProps<string> & {
    source: ChoicesSource<TOptions>;
    options: TOptions;
  },
) => {
  const { source, options, ...field } = props;
  const [search, setSearch] = useState('');
  const { value } = field;
  const choices = useChoices(source, { options, value, search });
  return (
    <RefPicker
      {...field}
      kind={source.kind}
      choices={choices}
      onSearch={setSearch}
    />
  );
};
