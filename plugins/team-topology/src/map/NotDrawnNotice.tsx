import { Alert, Button } from '@backstage/ui';
import { useWords } from '../ui/useWords';

/** Says that the team that is open is not on the map, and how it comes there. */
export const NotDrawnNotice = (props: {
  /** What the team is called. */
  team: string;
  onDraw?(): void;
}) => {
  const { t } = useWords();
  const { team, onDraw } = props;
  return (
    <Alert
      role="status"
      icon
      status="info"
      title={t('map.notDrawn.title', { team })}
      customActions={
        onDraw && (
          <Button size="small" variant="secondary" onPress={onDraw}>
            {t('map.notDrawn.draw')}
          </Button>
        )
      }
    />
  );
};
