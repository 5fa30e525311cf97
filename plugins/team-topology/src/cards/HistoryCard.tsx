import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { OrgTimeline } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { useMapHref } from '../model/usePageState';
import { LaneChart } from '../timeline/LaneChart';
import { wholeRange } from '../timeline/timeAxis';
import { groupLanes, lanesOf } from '../timeline/timelineBars';
import { useTimeline } from '../timeline/useTimeline';
import { useWords } from '../ui/useWords';

/** The lanes about one thing, all of time at once. */
const HistoryOfEntity = (props: { timeline: OrgTimeline }) => {
  const { timeline } = props;
  const range = useMemo(() => wholeRange(timeline), [timeline]);
  const groups = useMemo(
    () =>
      groupLanes(lanesOf(timeline), {
        ...{ groups: [], text: '', range },
        names: timeline.names,
      }).filter(({ lanes }) => lanes.length > 0),
    [timeline, range],
  );
  return (
    <LaneChart
      timeline={timeline}
      groups={groups}
      range={range}
      whole={range}
    />
  );
};

/**
 * What a team, a responsibility or an interaction was over time. There is no
 * card where nothing of it ever changed.
 */
export const HistoryCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useTimeline(stringifyEntityRef(entity));
  const pageHref = useMapHref({
    view: 'timeline',
    search: entity.metadata.title ?? entity.metadata.name,
  });
  if (!request.error && !request.value?.days.length) {
    return null;
  }
  return (
    <EntityInfoCard
      title={t('timeline.history.title')}
      footerActions={
        request.value &&
        pageHref && (
          <ButtonLink href={pageHref} variant="secondary">
            {t('timeline.history.open')}
          </ButtonLink>
        )
      }
    >
      <RequestView request={request}>
        {timeline => <HistoryOfEntity timeline={timeline} />}
      </RequestView>
    </EntityInfoCard>
  );
};
