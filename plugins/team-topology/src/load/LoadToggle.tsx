import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { LOAD_CHOICES, LoadChoice } from '../model/pageState';
import { useWords } from '../ui/useWords';

/** Chooses between what teams are, their load, and their load for each member. */
export const LoadToggle = (props: {
  load?: LoadChoice;
  onLoadChange(load: LoadChoice | undefined): void;
}) => {
  const { t } = useWords();
  const { load = 'overview', onLoadChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={t('load.columns.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[load]}
      onSelectionChange={([key]) =>
        onLoadChange(LOAD_CHOICES.find(choice => choice === key))
      }
    >
      {(['overview', ...LOAD_CHOICES] as const).map(choice => (
        <ToggleButton key={choice} id={choice} size="small">
          {t(`load.columns.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
