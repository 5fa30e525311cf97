import { Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../ui/useWords';

/** When an interaction has ended, or until when it goes on. */
export const InteractionEnd = (props: { interaction: OrgInteraction }) => {
  const { t, date } = useWords();
  const { state, ended, until, reviewBy } = props.interaction;
  if (state === 'ended' && ended) {
    return (
      <Text as="div">{t('interactions.endedOn', { date: date(ended) })}</Text>
    );
  }
  return (
    <>
      <Text as="div">{until ? date(until) : t('interactions.openEnded')}</Text>
      {reviewBy && (
        <Text as="div" variant="body-small">
          {t('interactions.reviewBy', { date: date(reviewBy) })}
        </Text>
      )}
    </>
  );
};
