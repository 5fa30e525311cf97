import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** What a form says to one of its fields, in the words of our own fields. */
export function formFieldProps<TValue, TOptions>(
  field: FieldExtensionComponentProps<TValue, TOptions>,
  defaults: { label: string; description?: string },
) {
  const { idSchema, schema, uiSchema, required, rawErrors } = field;
  const id = idSchema.$id;
  return {
    id,
    label: uiSchema['ui:title'] ?? schema.title ?? defaults.label,
    description:
      uiSchema['ui:description'] ?? schema.description ?? defaults.description,
    isRequired: required,
    isDisabled: field.disabled || field.readonly,
    // The form shows the messages below the field, in an element of this name.
    errorsId: rawErrors?.length ? `${id}__error` : undefined,
  };
}
