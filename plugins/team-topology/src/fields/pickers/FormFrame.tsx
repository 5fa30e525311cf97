import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

// Fields of the UI kit are designed for its own surfaces. On the paper of a form
// they would have no outline, and their small text too little contrast.
const useStyles = makeStyles(({ palette, spacing }) => ({
  frame: {
    '--bui-fg-secondary': palette.text.secondary,
    marginBottom: spacing(1),
    '& .bui-Input, & .bui-TextArea, & .bui-ComboboxInput': {
      border: `1px solid ${
        palette.type === 'dark'
          ? 'rgba(255, 255, 255, 0.5)'
          : 'rgba(0, 0, 0, 0.5)'
      }`,
    },
  },
}));

/** The frame of a field in a template form. */
export const FormFrame = (props: { children: ReactNode }) => {
  const classes = useStyles();
  return <div className={classes.frame}>{props.children}</div>;
};

/** The props that all our fields have in common. */
export interface FieldProps<TValue> {
  id: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  value: TValue | undefined;
  onChange(value: TValue | undefined): void;
  /** Messages to show at the field. */
  errors?: string[];
  /** The id of the element in which the form shows messages. */
  errorsId?: string;
}

/** Translates the props that a form passes to a field into those of our fields. */
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
    // The form shows the messages below the field, in an element with this id.
    errorsId: rawErrors?.length ? `${id}__error` : undefined,
  };
}

/** The messages of a field that cannot show them itself; it refers to them by the id. */
export const FieldErrors = (props: { id: string; errors: string[] }) =>
  props.errors.length > 0 ? (
    <div id={props.id}>
      <Text as="span" variant="body-small" color="danger">
        {props.errors.join(' ')}
      </Text>
    </div>
  ) : null;
