import { useWords } from '../../ui/useWords';
import { datePickerSchema } from '../schemas';
import { DateInput } from './DateInput';
import { formFieldProps } from './formFieldProps';
import { FormFrame } from './FormFrame';

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
