import { Text } from '@backstage/ui';
import {
  CheckState,
  EntityScorecardReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestView } from '@kumiki/frontend-common';
import { useEntityTrend } from '../../hooks/useEntityTrend';
import { useWords } from '../../hooks/useWords';
import { PlainList } from '../PlainList';
import { Section } from '../Section';

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
        {({ transitions, truncated, demo }) => (
          <>
            {demo && (
              <Text as="p" variant="body-small">
                {t('trend.demo', { from: date(demo.from), to: date(demo.to) })}
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
