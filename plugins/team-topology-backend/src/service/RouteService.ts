import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  OrgRoute,
  findRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { NotFoundError } from '@backstage/errors';
import { OrgModelService } from './OrgModelService';

/**
 * Answers "who does this?" with the eyes of the caller.
 */
export interface RouteService {
  /**
   * The way to the team that does it. Throws a NotFoundError where there is no
   * such responsibility or team and, in the same words, where the caller may
   * not see it.
   *
   * @param request - full, lower-case refs
   */
  getRoute(
    request: { responsibility: string; from?: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgRoute>;
}

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
    const model = await this.#orgModel.getModel(
      { at, isCounted: false },
      options,
    );
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
