import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { registerActions } from '../actions';
import { AuthorizedOrgModelService } from '../service/AuthorizedOrgModelService';
import { DefaultNeedService } from '../service/DefaultNeedService';
import { DefaultOrgModelService } from '../service/DefaultOrgModelService';
import { nursery } from './entities';
import { observedCatalog } from './observedCatalog';

/** The actions over a catalog, and the needs that they count. */
export function openActions(
  entities = nursery,
  options: {
    hidden?: string[];
    result?: AuthorizeResult.DENY;
    calendar?: Calendar;
    clock?: () => Date;
  } = {},
) {
  const auth = mockServices.auth();
  const { calendar = Calendar.utc, clock } = options;
  const { catalog } = observedCatalog(entities, options);
  const { result = AuthorizeResult.ALLOW } = options;
  const actionsRegistry = actionsRegistryServiceMock();
  const counted = { count: jest.fn(), list: jest.fn() };
  const orgModel = AuthorizedOrgModelService.create(
    DefaultOrgModelService.create({ auth, calendar, catalog, clock }),
    { auth, permissions: mockServices.permissions({ result }) },
  );
  registerActions({
    actionsRegistry,
    orgModel,
    needs: DefaultNeedService.create({
      calendar,
      clock,
      orgModel,
      store: counted,
    }),
  });
  return { actionsRegistry, counted };
}
