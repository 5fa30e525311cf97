import {
  BeforeAfter,
  ComponentDeliveries,
  DeliveryStrips,
  StripGroup,
} from '../deliveries/Strips';
import { TemplateAdoption } from '../goldenPaths/GoldenPaths';
import { RequestsReport } from '../requests/Requests';
import {
  ConnectedSource,
  DeploymentPage,
  PlatformReport,
  SendReport,
} from './Answers';
import { SentRequest } from './SentRequest';

/**
 * Names a group or a template in the path of a request.
 * @public
 */
export interface NamedRequest {
  namespace: string;
  name: string;
  signal?: AbortSignal;
}

/**
 * Names an entity in the path of a request.
 * @public
 */
export interface EntityRequest extends NamedRequest {
  kind: string;
}

/**
 * A time, from day to day, both `YYYY-MM-DD`; the last 90 days where absent.
 * @public
 */
export interface DayRange {
  from?: string;
  to?: string;
}

/**
 * A time and an environment, `production` where absent.
 * @public
 */
export interface DeliveryRange extends DayRange {
  environment?: string;
}

/**
 * Reads deliveries and requests, and what they measure, with the permissions of
 * the caller. An entity that the caller may not see is counted nowhere.
 * @public
 */
export interface MeasuresApi {
  /** `GET /entities/{kind}/{namespace}/{name}/deliveries`: the five metrics. */
  getEntityDeliveries(
    request: EntityRequest & DeliveryRange,
  ): Promise<ComponentDeliveries>;

  /**
   * `GET /entities/{kind}/{namespace}/{name}/deployments`, the newest first
   * @param request - `limit` is 50 where absent and at most 500
   */
  listEntityDeployments(
    request: EntityRequest & DeliveryRange & { limit?: number; cursor?: string },
  ): Promise<DeploymentPage>;

  /**
   * `GET /deliveries`: components side by side
   * @param request - `group` narrows to these, as `group` of the answer has them
   * @throws ResponseError with 404 that names an entity which is not there
   */
  getDeliveries(
    request: DeliveryRange & {
      by: StripGroup;
      group?: string[];
      signal?: AbortSignal;
    },
  ): Promise<DeliveryStrips>;

  /**
   * `GET /groups/{namespace}/{name}/before-after`: the components of a team
   * before a span and after it
   * @param request - `days` before and after, 90 where absent, from 7 to 366
   */
  getBeforeAfter(
    request: NamedRequest & DeliveryRange & { days?: number },
  ): Promise<BeforeAfter>;

  /** `GET /templates/{namespace}/{name}/adoption` */
  getTemplateAdoption(
    request: NamedRequest & DeliveryRange,
  ): Promise<TemplateAdoption>;

  /** `GET /requests`: of one capability, or of all that the caller may see. */
  getRequests(
    request?: DayRange & { capability?: string; signal?: AbortSignal },
  ): Promise<RequestsReport>;

  /** `GET /sources`: the systems that send events. */
  listSources(request?: {
    signal?: AbortSignal;
  }): Promise<{ items: ConnectedSource[] }>;

  /** `GET /platform`: deliveries, requests and golden paths in one answer. */
  getPlatform(
    request?: DeliveryRange & { signal?: AbortSignal },
  ): Promise<PlatformReport>;

  /**
   * `POST /events`: stores all CloudEvents or none. Sending the same batch
   * twice changes nothing.
   * @throws ResponseError with 400 that names the first offending field, 403, 409, 413
   */
  sendEvents(request: {
    events: readonly object[];
    signal?: AbortSignal;
  }): Promise<SendReport>;

  /**
   * `POST /requests`: stores all requests or none.
   * @throws ResponseError with 400 that names the first offending field, 403, 409, 413
   */
  sendRequests(request: {
    requests: readonly SentRequest[];
    signal?: AbortSignal;
  }): Promise<SendReport>;
}
