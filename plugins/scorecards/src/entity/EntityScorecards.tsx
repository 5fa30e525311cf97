import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useEntityReport } from '../api/requests';
import { useWords } from '../words/useWords';
import { EntityHistory } from './EntityHistory';
import { RefreshButton } from './RefreshButton';
import { ScorecardReports } from './ScorecardReport';

/** The results of the entity whose page it is on, by scorecard, with reasons. */
export const EntityScorecards = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const request = useEntityReport(ref);
  return (
    <LongWords>
      <RequestView
        request={request}
        notFound={{
          title: t('entity.notJudged.title'),
          description: t('entity.notJudged.description'),
        }}
      >
        {report => (
          <Flex direction="column" gap="4">
            <RefreshButton entityRef={ref} onRefreshed={request.retry} />
            {report.scorecards.length === 0 ? (
              <Text>{t('entity.none')}</Text>
            ) : (
              <>
                <ScorecardReports reports={report.scorecards} />
                <EntityHistory entityRef={ref} reports={report.scorecards} />
              </>
            )}
          </Flex>
        )}
      </RequestView>
    </LongWords>
  );
};
