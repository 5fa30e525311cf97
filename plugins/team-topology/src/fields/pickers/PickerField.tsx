import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect } from 'react';
import { useStable } from '../../model/useStable';
import { toFieldRef } from '../fieldRef';
import { formFieldProps, FormFrame } from './FormFrame';
import { SearchPicker } from './SearchPicker';
import { ChoicesSource } from './useChoices';

/** A field of a template form that holds a full ref. */
export const PickerField = <TOptions extends object>(props: {
  field: FieldExtensionComponentProps<string, TOptions>;
  label: string;
  help: string;
  source: ChoicesSource<TOptions>;
}) => {
  const { field, label, help, source } = props;
  const { kind } = source;
  const { formData, onChange } = field;
  const options = useStable(field.uiSchema['ui:options'] ?? {}) as TOptions;
  const value = typeof formData === 'string' ? formData : undefined;

  // A link can hand over a short ref, but the template needs a full one. Checked
  // after every change, because fields that call onChange at the same time
  // overwrite each other.
  useEffect(() => {
    const full = value && toFieldRef(value, kind);
    if (full && full !== value) {
      onChange(full);
    }
  });

  return (
    <FormFrame>
      <SearchPicker
        {...formFieldProps(field, { label, description: help })}
        value={value}
        onChange={onChange}
        source={source}
        options={options}
      />
    </FormFrame>
  );
};
