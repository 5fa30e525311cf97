import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DatabaseReportStore } from '../../../plugins/scorecards-backend/src/database/DatabaseReportStore';
import { createScorecardsBackend } from '../../../plugins/scorecards-backend/src/service/createScorecardsBackend';
import { System } from './openSystem';

/** The service that routes and actions ask, and somebody who may see everything. */
export function openReads({ database, declarations, stores }: System) {
  const backend = createScorecardsBackend({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: [] }),
    clock: () => new Date(),
    declarations,
    permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
    refresh: { refresh: () => Promise.reject(new Error('Not asked for')) },
    reports: DatabaseReportStore.create({ database }),
    stores,
    userInfo: mockServices.userInfo(),
  });
  return { backend, caller: { credentials: mockCredentials.user() } };
}
