import { CatalogApi } from '@backstage/plugin-catalog-react';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { Route, Routes } from 'react-router-dom';
import { ScorecardsPage } from '../../src/page/ScorecardsPage';
import { renderInCompany } from './renderInCompany';

/** Where the page of the scorecard is that has something of everything. */
export const READINESS = '/scorecards/default/production-readiness';

/** Renders the pages of the plugin at an address. */
export function renderPage(
  address: string,
  options?: {
    api?: ScorecardsApi;
    catalog?: CatalogApi;
    language?: string;
  },
) {
  return renderInCompany(
    <Routes>
      <Route path="/scorecards/*" element={<ScorecardsPage />} />
    </Routes>,
    { address, ...options },
  );
}
