import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect } from 'react';
import { useStable } from '../../model/useStable';
import { RefKind, toFieldRef } from '../fieldRef';
import { formFieldProps, FormFrame } from './FormFrame';
import { RefPicker } from './RefPicker';
import { ChoicesOf, useChoices } from './useChoices';

/** A field of a template form that holds a full ref. */
export const PickerField = <TOptions extends object>(props: {
  field: FieldExtensionComponentProps<string, TOptions>;
  kind: RefKind;
  label: string;
  help: string;
  choicesOf: ChoicesOf<TOptions>;
}) => {
  const { field, kind, label, help, choicesOf } = props;
  const { formData, onChange } = field;
  const options = useStable(field.uiSchema['ui:options'] ?? {}) as TOptions;
  const choices = useChoices(choicesOf, options);
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
      <RefPicker
        {...formFieldProps(field, { label, description: help })}
        kind={kind}
        value={value}
        onChange={onChange}
        choices={choices}
      />
    </FormFrame>
  );
};
