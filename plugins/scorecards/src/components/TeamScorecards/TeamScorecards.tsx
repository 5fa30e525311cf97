import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useEntityReport } from '../../hooks/useEntityReport';
import { useGroupRollup } from '../../hooks/useGroupRollup';
import { useWords } from '../../hooks/useWords';
import { ScorecardReports } from '../EntityScorecards';
import { RefreshButton } from '../RefreshButton';
import { Section } from '../Section';
import { OwnedSection } from './OwnedSection';

/** A team's own scorecards, those of what it owns, and what to do next. */
export const TeamScorecards = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const own = useEntityReport(ref);
  const owned = useGroupRollup(ref);
  return (
    <LongWords>
      <Flex direction="column" gap="6">
        <RequestView request={owned}>
          {rollup => <OwnedSection rollup={rollup} />}
        </RequestView>
        <Section title={t('team.own')}>
          <RequestView
            request={own}
            notFound={{ title: t('entity.notJudged.title') }}
          >
            {({ scorecards }) => (
              <>
                <RefreshButton entityRef={ref} onRefreshed={own.retry} />
                {scorecards.length === 0 ? (
                  <Text>{t('team.ownNone')}</Text>
                ) : (
                  <ScorecardReports reports={scorecards} />
                )}
              </>
            )}
          </RequestView>
        </Section>
      </Flex>
    </LongWords>
  );
};
