import { TextAreaField, TextField } from '@backstage/ui';
import { useWords } from '../../ui/useWords';
import { FieldProps } from '../pickers/FormFrame';

/** A line, or some lines, of text in an interaction. */
export const SpecText = (props: FieldProps<string> & { lines?: number }) => {
  const { t } = useWords();
  const { lines = 1, value, onChange, errors = [], isRequired } = props;
  const common = {
    id: props.id,
    label: props.label,
    description: props.description,
    secondaryLabel: isRequired ? t('fields.required') : undefined,
    isRequired,
    isDisabled: props.isDisabled,
    validationBehavior: 'aria' as const,
    validate: () => (errors.length > 0 ? errors : null),
    value: value ?? '',
    onChange: (text: string) => onChange(text === '' ? undefined : text),
  };
  return lines > 1 ? (
    <TextAreaField rows={lines} {...common} />
  ) : (
    <TextField {...common} />
  );
};
