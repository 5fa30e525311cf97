import { useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import {
  CheckState,
  EntityScorecardReport,
  EntityTrend,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, RequestView, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { PlainList, Section } from '../ui/blocks';
import { useWords } from '../words/useWords';

/** How the checks of an entity changed in the last 90 days. */
function useEntityTrend(ref: string): RequestState<EntityTrend> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getEntityTrend({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.entity === ref ? request.value : undefined;
  return { ...request, value };
}

const SHOWN = 20;

/** How the checks of an entity changed, the newest change first. */
export const EntityHistory = (props: {
  entityRef: string;
  reports: EntityScorecardReport[];
}) => {
  const { t, date, timestamp } = useWords();
  const { entityRef, reports } = props;
  const request = useEntityTrend(entityRef);
  const titleOf = (scorecard: string, check: string) =>
    reports
      .find(report => report.scorecard.ref === scorecard)
      ?.checks.find(it => it.check === check)?.title ?? check;
  const stateName = (state?: CheckState) =>
    state ? t(`state.${state}`) : t('entity.notJudgedState');
  return (
    <Section title={t('entity.history')}>
      <RequestView request={request}>
        {({ transitions, truncated, imported }) => (
          <>
            {imported && (
              <Text as="p" variant="body-small">
                {t('trend.imported', {
                  from: date(imported.from),
                  to: date(imported.to),
                })}
              </Text>
            )}
            {transitions.length === 0 && <Text>{t('entity.noHistory')}</Text>}
            <PlainList label={t('entity.history')}>
              {transitions
                .slice(0, SHOWN)
                .map(({ at, scorecard, check, from, to }) => (
                  <Text key={`${at} ${scorecard} ${check}`} as="span">
                    {t('entity.historyLine', {
                      at: timestamp(at),
                      check: titleOf(scorecard, check),
                    })}{' '}
                    {t('entity.change', {
                      from: stateName(from),
                      to: stateName(to),
                    })}
                  </Text>
                ))}
            </PlainList>
            {(truncated || transitions.length > SHOWN) && (
              <Text>{t('entity.moreHistory')}</Text>
            )}
          </>
        )}
      </RequestView>
    </Section>
  );
};
