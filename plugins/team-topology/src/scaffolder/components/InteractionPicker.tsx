import { useWords } from '../../ui/useWords';
import { interactionChoices } from '../choices';
import { interactionPickerSchema } from '../schemas';
import { PickerField } from './PickerField';

/** Chooses an interaction; says of each who works how with whom since when. */
export const InteractionPicker = (
  props: typeof interactionPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      kind="teaminteraction"
      label={t('fields.interaction.label')}
      help={t('fields.interaction.help')}
      choicesOf={interactionChoices}
    />
  );
};
