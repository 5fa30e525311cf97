import { mockServices } from '@backstage/backend-test-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Calendar,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { migrate } from '@kumiki/backend-database';
import createKnex, { Knex } from 'knex';
import { DatabaseChronicle } from '../chronicle/DatabaseChronicle';
import { KeptOrganisation } from '../chronicle/KeptOrganisation';
import { OrganisationRecorder } from '../chronicle/OrganisationRecorder';
import { ReaderView } from '../chronicle/ReaderView';
import { MIGRATIONS } from '../database/migrations';
import { DefaultOrgModelService } from '../service/DefaultOrgModelService';

/**
 * Permissions with which the catalog shows people what they may see, entity by entity.
 *
 * @param denied - names of permissions that nobody has
 */
export function conditionalPermissions(denied: readonly string[] = []) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denied.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(() => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { anyOf: [] as never },
      })),
  });
}

/** What is recorded of a catalog, and the model of it. */
export async function openOrganisation(options: {
  catalog: CatalogService;
  calendar?: Calendar;
  clock?: () => Date;
  /** In memory where it is absent. */
  database?: Knex;
  permissions?: Parameters<typeof ReaderView.create>[0]['permissions'];
  retention?: Parameters<typeof OrganisationRecorder.create>[0]['retention'];
  staleAfterMs?: number;
  teams?: OrgModelOptions['teams'];
}) {
  const { calendar = Calendar.utc, catalog, clock, teams } = options;
  const auth = mockServices.auth();
  const database = options.database ?? (await openInMemory());
  const chronicle = DatabaseChronicle.create({ database });
  const kept = KeptOrganisation.create(chronicle);
  const logger = mockServices.logger.mock();
  const recorder = OrganisationRecorder.create({
    ...{ auth, calendar, catalog, chronicle, logger, teams },
    now: async () => clock?.() ?? new Date(),
    retention: options.retention,
  });
  const readers = ReaderView.create({
    ...{ auth, catalog },
    permissions: options.permissions ?? conditionalPermissions(),
  });
  const service = DefaultOrgModelService.create({
    ...{ calendar, clock, kept, readers, teams },
    record: () => recorder.record(),
    staleAfterMs: options.staleAfterMs,
  });
  return { chronicle, database, kept, logger, readers, recorder, service };
}

/** A database that is gone with the test. */
export async function openInMemory(): Promise<Knex> {
  const database = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await migrate(database, MIGRATIONS);
  return database;
}
