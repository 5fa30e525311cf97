import { stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Link, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { RequestView } from '@kumiki/frontend-common';
import { useParams } from 'react-router-dom';
import { useOverviewHref } from '../../hooks/useOverviewHref';
import { useScorecard } from '../../hooks/useScorecard';
import { useScorecardState } from '../../hooks/useScorecardState';
import { useWords } from '../../hooks/useWords';
import { SCORECARD_VIEWS } from '../../lib/scorecardState';
import { ScorecardChecks } from '../ScorecardChecks';
import { ScorecardPreview } from '../ScorecardPreview';
import { ScorecardResults } from '../ScorecardResults';
import { ScorecardAbout } from './ScorecardAbout';

/** One scorecard: what it checks, what came of it, and what an edit would change. */
export const ScorecardPage = () => {
  const { t } = useWords();
  const { namespace = '', name = '' } = useParams();
  const ref = stringifyEntityRef({ kind: 'scorecard', namespace, name });
  const request = useScorecard(ref);
  const { state, update } = useScorecardState();
  const overviewHref = useOverviewHref({});
  const { view } = state;
  return (
    <Flex direction="column" gap="4">
      {overviewHref && (
        <div>
          <Link href={overviewHref}>{t('scorecard.back')}</Link>
        </div>
      )}
      <RequestView request={request}>
        {scorecard => (
          <>
            <ScorecardAbout scorecard={scorecard} />
            <Tabs
              selectedKey={view}
              onSelectionChange={key =>
                update({ view: SCORECARD_VIEWS.find(item => item === key) })
              }
            >
              <TabList aria-label={t('scorecard.views')}>
                {SCORECARD_VIEWS.map(item => (
                  <Tab key={item} id={item}>
                    {t(`scorecard.view.${item}`)}
                  </Tab>
                ))}
              </TabList>
              <TabPanel id={view}>
                {view === 'checks' && <ScorecardChecks scorecard={scorecard} />}
                {view === 'results' && (
                  <ScorecardResults
                    scorecard={scorecard}
                    state={state}
                    update={update}
                  />
                )}
                {view === 'preview' && (
                  <ScorecardPreview scorecard={scorecard} />
                )}
              </TabPanel>
            </Tabs>
          </>
        )}
      </RequestView>
    </Flex>
  );
};
