import { useWords } from '../../ui/useWords';
import { capabilityChoices } from '../choices';
import { capabilityPickerSchema } from '../schemas';
import { PickerField } from './PickerField';

/** Chooses a capability; says of each whether it can be used. */
export const CapabilityPicker = (
  props: typeof capabilityPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      kind="capability"
      label={t('fields.capability.label')}
      help={t('fields.capability.help')}
      choicesOf={capabilityChoices}
    />
  );
};
