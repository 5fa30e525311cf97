import { Select } from '@backstage/ui';

/** Chooses any number of things; nothing chosen means all. */
export const MultiSelect = <TValue extends string>(props: {
  label: string;
  placeholder: string;
  options: { value: TValue; label: string }[];
  value: TValue[];
  onChange(value: TValue[]): void;
  /** Where there can be many options: what stands in the search field. */
  searchPlaceholder?: string;
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
          ? { placeholder: props.searchPlaceholder }
          : undefined
      }
      style={{ flex: '1 1 170px', minWidth: 0, maxWidth: 260 }}
    />
  );
};
