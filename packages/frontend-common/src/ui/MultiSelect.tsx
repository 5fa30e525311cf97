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
  /** Says what is chosen in one line, without the label above it, where the placeholder says enough. */
  compact?: boolean;
}) => {
  const { label, placeholder, options, value, onChange, compact } = props;
  return (
    <Select
      selectionMode="multiple"
      {...(compact ? { 'aria-label': label } : { label })}
      size={compact ? 'small' : 'medium'}
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
      style={{
        flex: compact ? '1 1 128px' : '1 1 170px',
        minWidth: compact ? 112 : 0,
        maxWidth: compact ? 180 : 260,
      }}
    />
  );
};
