import { Alert, Button, Flex, Text } from '@backstage/ui';
import CircularProgress from '@material-ui/core/CircularProgress';
import { useWords } from '../ui/useWords';
import { MapSceneState } from './useMapScene';
import { useMapStyles } from './useMapStyles';

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

/** What stands in the place of the picture, or beside it while it changes. */
export const MapOverlay = (props: {
  state: MapSceneState;
  empty: boolean;
  /** How many teams were to be drawn. */
  teamCount: number;
  onNodeBudgetChange?(budget: number): void;
}) => {
  const { t } = useWords();
  const classes = useMapStyles();
  const { loading, error, retry } = props.state;
  if (loading) {
    return (
      <div className={classes.loading} role="status">
        <CircularProgress size={16} aria-hidden="true" />
        <Text as="span" variant="body-small">
          {t('map.loading')}
        </Text>
      </div>
    );
  }
  if (error) {
    return (
      <div className={classes.overlay}>
        <MapProblem
          error={error}
          onRetry={retry}
          teamCount={props.teamCount}
          onNodeBudgetChange={props.onNodeBudgetChange}
        />
      </div>
    );
  }
  return props.empty ? (
    <div className={classes.overlay}>
      <Flex direction="column" align="center" gap="1" role="status">
        <Text as="p" variant="title-small">
          {t('map.empty.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('map.empty.description')}
        </Text>
      </Flex>
    </div>
  ) : null;
};
