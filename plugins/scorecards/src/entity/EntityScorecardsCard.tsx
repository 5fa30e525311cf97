import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { ScorecardLink } from '../address/scorecardAddress';
import { useEntityReport } from '../api/requests';
import { PlainList } from '../ui/blocks';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';
import { ReachedLevel } from './ReachedLevel';

/** The levels that an entity reached, in short; nothing where no scorecard applies to it. */
export const EntityScorecardsCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useEntityReport(stringifyEntityRef(entity));
  if (request.value?.scorecards.length === 0) {
    return null;
  }
  return (
    <EntityInfoCard title={t('entity.card')}>
      <LongWords>
        <RequestView
          request={request}
          notFound={{ title: t('entity.notJudged.title') }}
        >
          {({ scorecards }) => (
            <PlainList label={t('entity.card')}>
              {scorecards.map(report => (
                <Flex key={report.scorecard.ref} direction="column" gap="1">
                  <ScorecardLink
                    scorecard={report.scorecard.ref}
                    text={report.scorecard.title}
                  />
                  <ReachedLevel report={report} />
                  <ScorecardFlags scorecard={report.scorecard} />
                </Flex>
              ))}
            </PlainList>
          )}
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
