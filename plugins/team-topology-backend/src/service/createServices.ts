import { CatalogService } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { TemplateRunStore } from '../database/TemplateRunStore';
import { UnansweredNeedStore } from '../database/UnansweredNeedStore';
import { LayoutEngine } from '../layout/LayoutEngine';
import { Audit } from '@kumiki/backend-audit';
import { AuthorizedNeedService } from './AuthorizedNeedService';
import { AuthorizedSelfServiceService } from './AuthorizedSelfServiceService';
import { DefaultCapabilityService } from './DefaultCapabilityService';
import { DefaultMapService } from './DefaultMapService';
import { DefaultNeedService } from './DefaultNeedService';
import { DefaultRouteService } from './DefaultRouteService';
import { DefaultSelfServiceService } from './DefaultSelfServiceService';
import { NeedReporter } from './NeedReporter';
import { OrgModelService } from './OrgModelService';
import { PermissionChecks } from './requirePermission';

/** The services behind the routes and actions, each with its guard. */
export function createServices(
  options: PermissionChecks & {
    audit: Audit;
    calendar: Calendar;
    catalog: CatalogService;
    layout: LayoutEngine;
    needs: UnansweredNeedStore;
    nodeBudget: number;
    orgModel: OrgModelService;
    runs: TemplateRunStore;
  },
) {
  const { audit, calendar, catalog, layout, nodeBudget, orgModel } = options;
  const selfService = AuthorizedSelfServiceService.create(
    DefaultSelfServiceService.create({
      calendar,
      catalog,
      orgModel,
      store: options.runs,
    }),
    options,
  );
  const { auth, needs: store, permissions } = options;
  const reporter = NeedReporter.create({
    ...{ audit, auth, calendar, permissions, store },
  });
  return {
    audit,
    capabilities: DefaultCapabilityService.create({
      catalog,
      orgModel,
      selfService,
    }),
    map: DefaultMapService.create({ orgModel, layout, nodeBudget }),
    needs: AuthorizedNeedService.create(
      DefaultNeedService.create({ orgModel, reporter, store }),
      options,
    ),
    routes: DefaultRouteService.create({ orgModel }),
    selfService,
  };
}
