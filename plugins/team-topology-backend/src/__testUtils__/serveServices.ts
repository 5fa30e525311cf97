import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import express from 'express';
import { serveRaw } from '@internal/hostile';
import { Knex } from 'knex';
import { Audit } from '@kumiki/backend-audit';
import { DatabaseTemplateRunStore } from '../database/DatabaseTemplateRunStore';
import { DatabaseUnansweredNeedStore } from '../database/DatabaseUnansweredNeedStore';
import { DatabaseDraftStore } from '../drafts/DatabaseDraftStore';
import { createRouter } from '../router';
import { AuthorizedOrgModelService } from '../service/OrgModelService';
import { createServices } from '../service/createServices';
import { DatabaseSnoozeStore } from '../smells/DatabaseSnoozeStore';
import { readSmellOptions } from '../smells/readSmellOptions';
import { observedCatalog } from './observedCatalog';
import { openOrganisation } from './openOrganisation';

/**
 * Serves the routes on a port of their own, for requests that no client library
 * sends. Who says nothing about themself is a user.
 */
export async function serveServices(
  database: Knex,
  entities: Entity[],
  options: {
    hidden?: string[];
    result?: AuthorizeResult.DENY;
    /** Where the organisation is kept, if not in the same database. */
    chronicle?: Knex;
  } = {},
) {
  const { hidden, result = AuthorizeResult.ALLOW } = options;
  const auth = mockServices.auth();
  const calendar = Calendar.utc;
  const permissions = mockServices.permissions({ result });
  const { catalog } = observedCatalog(entities, { hidden });
  const { kept, readers, recorder, service } = await openOrganisation({
    ...{ calendar, catalog },
    database: options.chronicle ?? database,
  });
  await recorder.record();
  const orgModel = AuthorizedOrgModelService.create(service, {
    auth,
    permissions,
  });
  const services = createServices({
    audit: Audit.create({
      auditor: mockServices.auditor.mock(),
      auth,
      logger: mockServices.logger.mock(),
    }),
    ...{ auth, calendar, catalog, kept, orgModel, permissions, readers },
    drafts: DatabaseDraftStore.create({ database }),
    needs: DatabaseUnansweredNeedStore.create({ database }),
    nodeBudget: 100,
    runs: DatabaseTemplateRunStore.create({ calendar, database }),
    smellOptions: readSmellOptions(mockServices.rootConfig()),
    snoozes: DatabaseSnoozeStore.create({ database }),
  });
  const httpAuth = mockServices.httpAuth({
    defaultCredentials: mockCredentials.user('user:default/aoki'),
  });
  const app = express()
    .use(await createRouter({ httpAuth, orgModel, ...services }))
    .use((_, response) => {
      response.status(404).end();
    })
    .use(mockErrorHandler());
  const { origin, close } = await serveRaw(app);
  return { origin, close: async () => close() };
}
