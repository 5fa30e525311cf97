import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  EntityInfoCard,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useScorecard } from '../api/requests';
import { scorecardPageRouteRef } from '../routes';
import { LevelDistribution } from '../ui/LevelDistribution';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';

/** On the page of a Scorecard: who reached which level, and the way to everything about it. */
export const ScorecardCard = () => {
  const { t, amount } = useWords();
  const { entity } = useEntity();
  const request = useScorecard(stringifyEntityRef(entity));
  const route = useRouteRef(scorecardPageRouteRef);
  return (
    <EntityInfoCard
      title={t('scorecardCard.title')}
      footerActions={
        route && (
          <ButtonLink href={route(entityRouteParams(entity))}>
            {t('scorecardCard.open')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        <RequestView request={request}>
          {scorecard => (
            <Flex direction="column" gap="3">
              <ScorecardFlags scorecard={scorecard} />
              <Text>
                {t('scorecardCard.entities', {
                  count: scorecard.rollup.entities,
                  total: amount(scorecard.rollup.entities),
                })}
              </Text>
              <LevelDistribution
                levels={scorecard.levels}
                rollup={scorecard.rollup}
              />
            </Flex>
          )}
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
