import { Alert, Button, Flex, Text } from '@backstage/ui';
import CircularProgress from '@material-ui/core/CircularProgress';
import { useWords } from '../../hooks/useWords';
import { useMapStyles } from './useMapStyles';
import { MapSceneState } from './useMapScene';

/** What stands in the place of the picture, or beside it while it changes. */
export const MapOverlay = (props: { state: MapSceneState; empty: boolean }) => {
  const { state, empty } = props;
  const { t } = useWords();
  const classes = useMapStyles();
  if (state.loading) {
    return (
      <div className={classes.loading} role="status">
        <CircularProgress size={16} aria-hidden="true" />
        <Text as="span" variant="body-small">
          {t('map.loading')}
        </Text>
      </div>
    );
  }
  if (state.error) {
    return (
      <div className={classes.overlay}>
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('map.error.title')}
          description={`${t('map.error.description')} (${state.error.message})`}
          customActions={
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('map.error.retry')}
            </Button>
          }
        />
      </div>
    );
  }
  return empty ? (
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
