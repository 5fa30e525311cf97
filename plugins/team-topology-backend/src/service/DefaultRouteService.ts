import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  findRoute,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from './OrgModelService';
import { RouteService } from './RouteService';

/**
 * Looks for the way in what the model service gives the caller, and asks
 * nothing else.
 */
export class DefaultRouteService implements RouteService {
  readonly #orgModel: OrgModelService;

  static create(options: { orgModel: OrgModelService }) {
    return new DefaultRouteService(options.orgModel);
  }

  private constructor(orgModel: OrgModelService) {
    this.#orgModel = orgModel;
  }

  async getRoute(
    request: { responsibility: string; from?: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgRoute> {
    const { responsibility, from, at } = request;
    const model = await this.#orgModel.getModel({ at }, options);
    const route = findRoute(model, { responsibility, from });
    if (route) {
      return route;
    }
    const missing = model.responsibilities.some(
      ({ ref }) => ref === responsibility,
    )
      ? `team '${from}'`
      : `responsibility '${responsibility}'`;
    throw new NotFoundError(`No ${missing} at ${model.at}`);
  }
}
