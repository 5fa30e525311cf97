import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Audit } from '@kumiki/backend-audit';
import { TemplateRunStore } from '../database/DatabaseTemplateRunStore';
import { UnansweredNeedStore } from '../database/DatabaseUnansweredNeedStore';
import { RecordMap } from '../metrics';
import { createThreadLayout } from '../layout/createThreadLayout';
import { AuthorizedNeedService } from '../needs/NeedService';
import { AuthorizedSelfServiceService } from '../selfService/SelfServiceService';
import { KeptOrganisation } from '../chronicle/KeptOrganisation';
import { ReaderView } from '../chronicle/ReaderView';
import { DefaultCapabilityService } from './CapabilityService';
import { DefaultChoicesService } from './ChoicesService';
import { DraftStore } from '../drafts/DatabaseDraftStore';
import { DefaultDraftService } from '../drafts/DefaultDraftService';
import { AuthorizedDraftService } from '../drafts/DraftService';
import { DefaultChangesService } from './ChangesService';
import { DefaultDiffService } from './DiffService';
import { DefaultMapService } from './MapService';
import { DefaultNeedService } from '../needs/DefaultNeedService';
import { DefaultRouteService } from './RouteService';
import { DefaultSelfServiceService } from '../selfService/DefaultSelfServiceService';
import { NeedReporter } from '../needs/NeedReporter';
import { OrgModelService } from './OrgModelService';
import { PermissionChecks } from './requirePermission';
import { DefaultTimelineService } from './TimelineService';
import { SnoozeStore } from '../smells/DatabaseSnoozeStore';
import { DefaultSmellService } from '../smells/DefaultSmellService';
import { SmellOptions } from '../smells/readSmellOptions';
import { SmellReader } from '../smells/SmellReader';
import { AuthorizedSmellService } from '../smells/SmellService';

/** The services behind the routes and actions, each with its guard. */
export function createServices(
  options: PermissionChecks & {
    audit: Audit;
    calendar: Calendar;
    catalog: CatalogService;
    drafts: DraftStore;
    needs: UnansweredNeedStore;
    nodeBudget: number;
    kept: KeptOrganisation;
    orgModel: OrgModelService;
    readers: ReaderView;
    recordMap?: RecordMap;
    runs: TemplateRunStore;
    smellOptions: SmellOptions;
    snoozes: SnoozeStore;
    teams?: OrgModelOptions['teams'];
  },
) {
  const { audit, calendar, catalog, nodeBudget, orgModel } = options;
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
    changes: DefaultChangesService.create(options),
    choices: DefaultChoicesService.create({ orgModel }),
    diff: DefaultDiffService.create({ orgModel }),
    drafts: AuthorizedDraftService.create(
      DefaultDraftService.create({
        ...{ auth, orgModel, store: options.drafts },
        thresholds: options.smellOptions.thresholds,
      }),
      options,
    ),
    map: DefaultMapService.create({
      orgModel,
      layout: createThreadLayout(),
      nodeBudget,
      record: options.recordMap,
    }),
    needs: AuthorizedNeedService.create(
      DefaultNeedService.create({ orgModel, reporter, store }),
      options,
    ),
    routes: DefaultRouteService.create({ orgModel }),
    selfService,
    smells: AuthorizedSmellService.create(
      DefaultSmellService.create({
        orgModel,
        reader: SmellReader.create({
          ...options,
          thresholds: options.smellOptions.thresholds,
        }),
        smellOptions: options.smellOptions,
        store: options.snoozes,
      }),
      options,
    ),
    timeline: DefaultTimelineService.create(options),
  };
}
