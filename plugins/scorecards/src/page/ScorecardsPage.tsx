import { Container } from '@backstage/ui';
import { PageTitle } from '@kumiki/frontend-common';
import { Route, Routes } from 'react-router-dom';
import { OverviewPage } from '../overview/OverviewPage';
import { scorecardRouteRef } from '../routes';
import { ScorecardPage } from '../scorecard/ScorecardPage';
import { useWords } from '../words/useWords';

/**
 * The options of the page.
 * @public
 */
export interface ScorecardsPageProps {
  /** How many levels of groups the overview shows unless the reader asks for more. */
  defaultDepth?: number;
}

/** The overview, and the page of each scorecard below it. */
export const ScorecardsPage = (props: ScorecardsPageProps) => {
  const { t } = useWords();
  return (
    // A title may be one word, longer than the page is wide.
    <Container mt="4" mb="8" style={{ overflowWrap: 'anywhere' }}>
      <PageTitle parts={[t('page.title')]} />
      <Routes>
        <Route
          path="/"
          element={<OverviewPage defaultDepth={props.defaultDepth} />}
        />
        <Route path={scorecardRouteRef.path} element={<ScorecardPage />} />
      </Routes>
    </Container>
  );
};
