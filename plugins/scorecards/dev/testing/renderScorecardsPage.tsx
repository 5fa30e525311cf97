import { ResponseError } from '@backstage/errors';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { Route, Routes } from 'react-router-dom';
import { ScorecardsPage } from '../../src/components/ScorecardsPage';
import { renderInCompany } from './renderInCompany';

/** Where the page of the scorecard is that has something of everything. */
export const READINESS = '/scorecards/default/production-readiness';

/** What the backend answers to somebody without the permission. */
export async function forbidden() {
  return await ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { name: 'NotAllowedError' } }), {
      status: 403,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

/** Renders the pages of the plugin at an address. */
export function renderPage(
  address: string,
  options?: { api?: ScorecardsApi; language?: string },
) {
  return renderInCompany(
    <Routes>
      <Route path="/scorecards/*" element={<ScorecardsPage />} />
    </Routes>,
    { address, ...options },
  );
}
