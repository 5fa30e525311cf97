import { Select } from '@backstage/ui';

/**
 * Chooses any number of things; nothing chosen means all.
 * @public
 */
export const MultiSelect = <TValue extends string>(props: {
  label: string;
  placeholder: string;
  options: { value: TValue; label: string }[];
  value: TValue[];
  onChange(value: TValue[]): void;
  /** The placeholder of the search field, where there can be many options. */
  searchPlaceholder?: string;
  /** Called with the text of the search, where the options depend on it. */
  onSearch?(text: string): void;
}) => {
  const { label, placeholder, options, value, onChange } = props;
  return (
    <Select
      selectionMode="multiple"
      label={label}
      placeholder={placeholder}
      options={options}
      value={value}
      onChange={keys =>
        onChange(
          options
            .map(option => option.value)
            .filter(option => keys.includes(option)),
        )
      }
      search={
        props.searchPlaceholder
          ? {
              placeholder: props.searchPlaceholder,
              onInputChange: props.onSearch,
            }
          : undefined
      }
      style={{ flex: '1 1 170px', minWidth: 0, maxWidth: 260 }}
    />
  );
};
