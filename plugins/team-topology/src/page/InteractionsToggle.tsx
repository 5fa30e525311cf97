import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { PageView } from '../model/pageState';
import { useWords } from '../ui/useWords';

const VIEWS = ['interactions', 'between-teams'] as const;

/** All interactions, or where there is friction in them. */
export const InteractionsToggle = (props: {
  view: PageView;
  onViewChange(view: PageView): void;
}) => {
  const { t } = useWords();
  const { view, onViewChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={t('page.interactionViews')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={([key]) => {
        const chosen = VIEWS.find(item => item === key);
        if (chosen) {
          onViewChange(chosen);
        }
      }}
    >
      {VIEWS.map(item => (
        <ToggleButton key={item} id={item} size="small">
          {t(`page.interactionView.${item}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
