import { useWords } from '../../ui/useWords';
import { teamChoices } from '../choices';
import { teamPickerSchema } from '../schemas';
import { PickerField } from './PickerField';

/** Chooses a team; says of each which type it has. */
export const TeamPicker = (props: typeof teamPickerSchema.TProps) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      kind="group"
      label={t('fields.team.label')}
      help={t('fields.team.help')}
      choicesOf={teamChoices}
    />
  );
};
