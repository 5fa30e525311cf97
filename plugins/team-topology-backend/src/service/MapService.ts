import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  MapFilter,
  MapTheme,
} from '@kumiki/backstage-plugin-team-topology-common';

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
