import {
  MapLabels,
  MapScene,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';

type Counts = MapScene['hidden'];

/** The words in the exported picture, in the language of the app. */
export function useMapLabels(): MapLabels {
  const { t, date } = useWords();

  return useMemo(() => {
    const teams = (count: number) => t('map.teamCount', { count });
    const interactions = (count: number) =>
      t('map.interactionCount', { count });
    return {
      title: t('page.title'),
      at: at => t('map.asOf', { date: date(at) }),
      summary: (counts: Counts) => {
        const drawn = t('map.summary', {
          teams: teams(counts.teams),
          interactions: interactions(counts.edges),
        });
        return counts.dropped
          ? `${drawn} ${t('map.dropped.count', { count: counts.dropped })}`
          : drawn;
      },
      hidden: (counts: Counts) => {
        const drawable = {
          teams: teams(counts.teams),
          interactions: interactions(counts.edges),
        };
        return counts.dropped
          ? t('map.hidden.titleWithDropped', {
              ...drawable,
              dropped: t('map.dropped.responsibilities', {
                count: counts.dropped,
              }),
            })
          : t('map.hidden.title', drawable);
      },
      empty: t('map.empty.title'),
      types: {
        'stream-aligned': t('teamType.stream-aligned.name'),
        platform: t('teamType.platform.name'),
        enabling: t('teamType.enabling.name'),
        'complicated-subsystem': t('teamType.complicated-subsystem.name'),
        'undefined-type': t('teamType.undefined-type.name'),
      },
      modes: {
        'x-as-a-service': t('mode.x-as-a-service.name'),
        collaboration: t('mode.collaboration.name'),
        facilitating: t('mode.facilitating.name'),
      },
      states: {
        planned: t('interactionState.planned'),
        active: t('interactionState.active'),
        overdue: t('interactionState.overdue'),
        ended: t('interactionState.ended'),
      },
      unknownTeam: t('map.legend.unknown'),
      dropped: t('map.legend.dropped'),
    };
  }, [t, date]);
}
