import { Alert, Button, Flex, Text } from '@backstage/ui';
import CircularProgress from '@material-ui/core/CircularProgress';
import { useWords } from '../ui/useWords';
import { MapSceneState } from './useMapScene';
import { useMapStyles } from './useMapStyles';

/** Why there is no picture, and the way out. */
export const MapProblem = (props: { error: Error; onRetry(): void }) => {
  const { t } = useWords();
  const { error, onRetry } = props;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('map.error.title')}
      description={`${t('map.error.description')} (${error.message})`}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('map.error.retry')}
        </Button>
      }
    />
  );
};

/** What stands in the place of the picture, or beside it while it changes. */
export const MapOverlay = (props: { state: MapSceneState; empty: boolean }) => {
  const { t } = useWords();
  const classes = useMapStyles();
  const { loading, error, retry, scene } = props.state;
  if (loading && !scene) {
    return (
      <div className={classes.overlay} role="status">
        <Flex direction="column" align="center" gap="2">
          <CircularProgress aria-hidden="true" />
          <Text as="span">{t('map.loading')}</Text>
        </Flex>
      </div>
    );
  }
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
        <MapProblem error={error} onRetry={retry} />
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
