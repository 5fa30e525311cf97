import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useWords } from '../../ui/useWords';

/** Says from when to when an interaction lasts, and when it is looked at again. */
export function usePeriod() {
  const { t, date } = useWords();
  return useCallback(
    ({ since, until, ended, reviewBy }: OrgInteraction) => {
      const end = ended ?? until;
      return [
        end
          ? t('map.panel.period', { since: date(since), until: date(end) })
          : t('map.panel.openEnded', { since: date(since) }),
        ...(reviewBy && !ended
          ? [t('map.panel.review', { date: date(reviewBy) })]
          : []),
      ].join(' · ');
    },
    [t, date],
  );
}
