import { useWords } from '../../ui/useWords';
import { responsibilityChoices } from '../choices';
import { responsibilityPickerSchema } from '../schemas';
import { PickerField } from './PickerField';

/** Chooses a responsibility; says of each its state and who holds it. */
export const ResponsibilityPicker = (
  props: typeof responsibilityPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      kind="responsibility"
      label={t('fields.responsibility.label')}
      help={t('fields.responsibility.help')}
      choicesOf={responsibilityChoices}
    />
  );
};
