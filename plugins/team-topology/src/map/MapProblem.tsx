import { Alert, Button } from '@backstage/ui';
import { useWords } from '../ui/useWords';

/** Why there is no picture, and the way out. */
export const MapProblem = (props: {
  error: Error;
  onRetry(): void;
  /** How many teams were to be drawn. */
  teamCount: number;
  onNodeBudgetChange?(budget: number): void;
}) => {
  const { t, amount } = useWords();
  const { error, teamCount, onNodeBudgetChange } = props;
  if (error.name !== 'GraphTooLargeError') {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('map.error.title')}
        description={`${t('map.error.description')} (${error.message})`}
        customActions={
          <Button size="small" variant="secondary" onPress={props.onRetry}>
            {t('map.error.retry')}
          </Button>
        }
      />
    );
  }
  const fewer = Math.floor(teamCount / 2);
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('map.error.tooLarge.title')}
      description={t('map.error.tooLarge.description')}
      customActions={
        onNodeBudgetChange && fewer > 0 ? (
          <Button
            size="small"
            variant="secondary"
            onPress={() => onNodeBudgetChange(fewer)}
          >
            {t('map.error.tooLarge.fewer', { budget: amount(fewer) })}
          </Button>
        ) : undefined
      }
    />
  );
};
