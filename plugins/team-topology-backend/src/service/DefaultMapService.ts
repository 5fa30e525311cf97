import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  buildMapScene,
  MapScene,
  MapTheme,
  renderMapMermaid,
  renderMapSvg,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LayoutEngine } from '../layout/LayoutEngine';
import { MapRequest, MapService } from './MapService';
import { OrgModelService } from './OrgModelService';

/**
 * Draws what the model service gives the caller, and asks nothing else.
 */
export class DefaultMapService implements MapService {
  readonly #orgModel: OrgModelService;
  readonly #layout: LayoutEngine;
  readonly #nodeBudget: number;

  static create(options: {
    orgModel: OrgModelService;
    layout: LayoutEngine;
    nodeBudget: number;
  }) {
    return new DefaultMapService(
      options.orgModel,
      options.layout,
      options.nodeBudget,
    );
  }

  private constructor(
    orgModel: OrgModelService,
    layout: LayoutEngine,
    nodeBudget: number,
  ) {
    this.#orgModel = orgModel;
    this.#layout = layout;
    this.#nodeBudget = nodeBudget;
  }

  async renderSvg(
    request: MapRequest & { theme: MapTheme },
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const scene = await this.#buildScene(request, options);
    return renderMapSvg(scene, { theme: request.theme });
  }

  async renderMermaid(
    request: MapRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const scene = await this.#buildScene(request, options);
    return renderMapMermaid(scene);
  }

  async #buildScene(
    request: MapRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<MapScene> {
    const { at, filter, nodeBudget = this.#nodeBudget } = request;
    const model = await this.#orgModel.getModel({ at }, options);
    return buildMapScene(model, {
      filter,
      nodeBudget: Math.min(nodeBudget, this.#nodeBudget),
      layout: graph => this.#layout.layout(graph),
    });
  }
}
