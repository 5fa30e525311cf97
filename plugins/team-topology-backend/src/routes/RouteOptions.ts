import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ApiRouter } from '@backstage/backend-openapi-utils';
import { spec } from '../schema/openapi/generated/router';
import { Audit } from '@kumiki/backend-audit';
import { CapabilityService } from '../service/CapabilityService';
import { MapService } from '../service/MapService';
import { NeedService } from '../service/NeedService';
import { OrgModelService } from '../service/OrgModelService';
import { RouteService } from '../service/RouteService';
import { SelfServiceService } from '../service/SelfServiceService';

/** A router that knows the specification. */
export type TeamTopologyRouter = ApiRouter<typeof spec>;

/** What the routes need. */
export interface RouteOptions {
  audit: Audit;
  httpAuth: HttpAuthService;
  orgModel: OrgModelService;
  map: MapService;
  routes: RouteService;
  needs: NeedService;
  capabilities: CapabilityService;
  selfService: SelfServiceService;
}

/** Who may call. What they may do is decided further in. */
export const CALLERS: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};
