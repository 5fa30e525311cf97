import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  MapFilter,
  MapTheme,
  buildMapScene,
  renderMapMermaid,
  renderMapSvg,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { LayoutEngine } from '../layout/WorkerLayoutEngine';
import { OrgModelService } from './OrgModelService';

/**
 * What to draw: the organisation at a date, or the part that passes a filter.
 */
export interface MapRequest {
  at?: string;
  filter: MapFilter;
  /** The most teams to draw; the configured budget is the upper bound. */
  nodeBudget?: number;
}

/**
 * Draws the organisation as the caller may see it.
 */
export interface MapService {
  renderSvg(
    request: MapRequest & { theme: MapTheme },
    options: { credentials: BackstageCredentials },
  ): Promise<string>;

  renderMermaid(
    request: MapRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<string>;
}

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
    const model = await this.#orgModel.getModel({ at: request.at }, options);
    const scene = await buildMapScene(model, {
      filter: request.filter,
      nodeBudget: this.#budgetOf(request),
      layout: graph => this.#layout.layout(graph),
    });
    // Placing and painting a large map take long enough one by one.
    await setImmediate();
    return renderMapSvg(scene, { theme: request.theme });
  }

  async renderMermaid(
    request: MapRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const model = await this.#orgModel.getModel({ at: request.at }, options);
    const nodeBudget = this.#budgetOf(request);
    // Mermaid finds its own places: there is nothing to lay out.
    return renderMapMermaid(selectMap(model, request.filter, { nodeBudget }));
  }

  #budgetOf({ nodeBudget = this.#nodeBudget }: MapRequest): number {
    return Math.min(nodeBudget, this.#nodeBudget);
  }
}
