import { useWords } from '../../hooks/useWords';
import { datePickerSchema } from '../schemas';
import { DateInput } from './DateInput';
import { FormFrame } from './FormFrame';
import { formFieldProps } from './formFieldProps';

/** Chooses a day of a template form. */
export const DatePicker = (props: typeof datePickerSchema.TProps) => {
  const { t } = useWords();
  const { formData, onChange } = props;
  return (
    <FormFrame>
      <DateInput
        {...formFieldProps(props, { label: t('fields.date.label') })}
        value={typeof formData === 'string' ? formData : undefined}
        onChange={onChange}
      />
    </FormFrame>
  );
};
