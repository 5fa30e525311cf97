import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  LayoutFunction,
  MapFilter,
  MapScene,
  MapTheme,
  buildMapScene,
  renderMapMermaid,
  renderMapSvg,
  selectMap,
  withTeamLoads,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { RecordMap } from '../metrics';
import { FairLine } from './FairLine';
import { OrgModelService } from './OrgModelService';
import { readerOf } from './requirePermission';

/**
 * What to draw: the organisation at a date, or the part that passes a filter.
 */
export interface MapRequest {
  at?: string;
  filter: MapFilter;
  /** The most teams to draw; the configured budget is the upper bound. */
  nodeBudget?: number;
}

/** How the picture is to look besides. */
export interface SvgRequest extends MapRequest {
  theme: MapTheme;
  /** Whether each team has a badge with its load. */
  load?: boolean;
}

/**
 * Draws the organisation as the caller may see it.
 */
export interface MapService {
  renderSvg(
    request: SvgRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<string>;

  renderMermaid(
    request: MapRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<string>;
}

/** More than these wait for so long that they would rather be told. */
const MOST_WAITING = 20;

/**
 * Draws what the model service gives the caller, and asks nothing else. A
 * large map takes a second: one is drawn at a time, the readers take turns, and too
 * many are refused.
 */
export class DefaultMapService implements MapService {
  readonly #orgModel: OrgModelService;
  readonly #layout: LayoutFunction;
  readonly #nodeBudget: number;
  readonly #record: RecordMap;
  readonly #line = FairLine.create({
    most: MOST_WAITING,
    full: 'Too many maps are being drawn',
  });

  static create(options: {
    orgModel: OrgModelService;
    layout: LayoutFunction;
    nodeBudget: number;
    record?: RecordMap;
  }) {
    return new DefaultMapService(options);
  }

  private constructor(options: Parameters<typeof DefaultMapService.create>[0]) {
    this.#orgModel = options.orgModel;
    this.#layout = options.layout;
    this.#nodeBudget = options.nodeBudget;
    this.#record = options.record ?? (() => {});
  }

  async renderSvg(
    request: SvgRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const model = await this.#orgModel.getModel({ at: request.at }, options);
    const { filter, theme, load } = request;
    const scene = await this.#inTurn(options.credentials, () =>
      buildMapScene(model, {
        filter,
        nodeBudget: this.#budgetOf(request),
        layout: this.#layout,
      }),
    );
    // Placing and painting a large map take long enough one by one.
    await setImmediate();
    return renderMapSvg(load ? withTeamLoads(scene, model) : scene, { theme });
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

  async #inTurn(
    credentials: BackstageCredentials,
    draw: () => Promise<MapScene>,
  ): Promise<MapScene> {
    const start = performance.now();
    const record = (result: Parameters<RecordMap>[1]) =>
      this.#record((performance.now() - start) / 1_000, result);
    let isTaken = false;
    try {
      const scene = await this.#line.take(readerOf(credentials), async () => {
        isTaken = true;
        await setImmediate();
        return await draw();
      });
      record('ok');
      return scene;
    } catch (error) {
      record(isTaken ? 'failed' : 'refused');
      throw error;
    }
  }

  #budgetOf({ nodeBudget = this.#nodeBudget }: MapRequest): number {
    return Math.min(nodeBudget, this.#nodeBudget);
  }
}
