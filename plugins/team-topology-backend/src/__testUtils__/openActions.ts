import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Audit } from '@kumiki/backend-audit';
import { registerActions } from '../actions/registerActions';
import { DefaultDiffService } from '../service/DiffService';
import {
  AuthorizedOrgModelService,
  OrgModelService,
} from '../service/OrgModelService';
import { DefaultNeedService } from '../needs/DefaultNeedService';
import { NeedReporter } from '../needs/NeedReporter';
import { SmellService } from '../smells/SmellService';
import { DefaultSmellService } from '../smells/DefaultSmellService';
import { readSmellOptions } from '../smells/readSmellOptions';
import { SmellReader } from '../smells/SmellReader';
import { nursery } from './entities';
import { observedCatalog } from './observedCatalog';
import { openOrganisation } from './openOrganisation';

/** The day of the test data: what is past is not known. */
const atTheNursery = () => new Date('2024-12-01T09:00:00Z');

/** The actions over a catalog, and the needs that they count. */
export function openActions(
  entities = nursery,
  options: {
    hidden?: string[];
    result?: AuthorizeResult.DENY;
    calendar?: Calendar;
    clock?: () => Date;
    mayReport?: false;
  } = {},
) {
  const auth = mockServices.auth();
  const { calendar = Calendar.utc, clock = atTheNursery } = options;
  const { catalog } = observedCatalog(entities, options);
  const { result = AuthorizeResult.ALLOW } = options;
  const actionsRegistry = actionsRegistryServiceMock();
  const counted = { count: jest.fn(), list: jest.fn() };
  let opened: ReturnType<typeof openOrganisation> | undefined;
  const open = async () => {
    opened ??= openOrganisation({ calendar, catalog, clock });
    return (await opened).service;
  };
  const organisation: OrgModelService = {
    getToday: async () => (await open()).getToday(),
    getModel: async (...args) => (await open()).getModel(...args),
    getModelWith: async (...args) => (await open()).getModelWith(...args),
    readEntities: async (...args) => (await open()).readEntities(...args),
    getTeam: async (...args) => (await open()).getTeam(...args),
  };
  const orgModel = AuthorizedOrgModelService.create(organisation, {
    auth,
    permissions: mockServices.permissions({ result }),
  });
  const auditor = mockServices.auditor.mock();
  const logger = mockServices.logger.mock();
  const audit = Audit.create({ auditor, auth, logger });
  const reporter = NeedReporter.create({
    ...{ audit, auth, calendar, clock, store: counted },
    permissions: mockServices.permissions({
      result: options.mayReport === false ? AuthorizeResult.DENY : result,
    }),
  });
  const smellOptions = readSmellOptions(mockServices.rootConfig());
  const smells: Pick<SmellService, 'getSmells'> = {
    getSmells: async (...args) => {
      await open();
      const organisations = await opened;
      if (!organisations) {
        throw new Error('The organisation is not open');
      }
      const { kept, readers } = organisations;
      return DefaultSmellService.create({
        ...{ orgModel, smellOptions },
        reader: SmellReader.create({
          ...{ kept, orgModel, readers, thresholds: smellOptions.thresholds },
        }),
        store: { list: async () => [], add: jest.fn(), end: jest.fn() },
      }).getSmells(...args);
    },
  };
  registerActions({
    actionsRegistry,
    audit,
    orgModel,
    smells,
    diff: DefaultDiffService.create({ orgModel }),
    needs: DefaultNeedService.create({ orgModel, reporter, store: counted }),
  });
  return { actionsRegistry, auditor, counted };
}
