import { Span } from '../deliveries/Deliveries';
import { MetricAnswer } from '../deliveries/Metric';
import { IncidentLink } from '../deliveries/linkFailures';
import { EventType } from '../events/Events';
import { Deployment, Incident } from '../events/Records';
import { StripsOfGroup } from '../deliveries/Strips';
import { ConsumersPerPerson } from '../requests/Providers';
import { RequestsReport } from '../requests/Requests';

/**
 * How many entities an answer to a batch names at most.
 * @public
 */
export const MAX_NAMED_ENTITIES = 20;

/**
 * What became of a batch. It is stored as a whole or not at all.
 * @public
 */
export interface SendReport {
  /** Events that were not known before. */
  stored: number;
  /** Events with a source and id that are stored already, and that say the same. */
  repeated: number;
  /** Events about entities that the catalog does not have. They are counted above, and kept for some time. */
  unknown: {
    events: number;
    /** Refs in alphabetical order, the first {@link MAX_NAMED_ENTITIES}. */
    entities: string[];
  };
}

/**
 * A system that sends events.
 * @public
 */
export interface ConnectedSource {
  /** The `source` of its events. */
  source: string;
  types: {
    type: EventType;
    /** The first and the last event about an entity that the reader may see. ISO 8601 in UTC. */
    first: string;
    last: string;
    /** How many. */
    events: number;
  }[];
}

/**
 * One deployment in the list behind the metrics.
 * @public
 */
export interface DeploymentItem extends Deployment {
  /** Whether incidents or a rollback make it one that failed. */
  failed: boolean;
  incidents: (Incident & { link: IncidentLink })[];
}

/**
 * A page of deployments, the newest first.
 * @public
 */
export interface DeploymentPage {
  items: DeploymentItem[];
  /** Incidents of the span that belong to no deployment; only on the first page. */
  unlinkedIncidents?: (Incident & { link: IncidentLink })[];
  nextCursor?: string;
}

/**
 * What a tile of the platform page is about.
 * @public
 */
export const PLATFORM_TILES = [
  'deliveries',
  'self-service',
  'requests',
  'needs',
  'golden-paths',
  'consumers',
] as const;

/**
 * What a tile of the platform page is about.
 * @public
 */
export type PlatformTile = (typeof PLATFORM_TILES)[number];

/**
 * Where the content of a tile comes from.
 * @public
 */
export interface TileSource {
  tile: PlatformTile;
  /** The `source` of the events it is made from, sorted. */
  sources: string[];
  /** How many events, requests or components. */
  n: number;
  /** What would have to be connected for it. */
  notConnected: (EventType | 'self-service')[];
}

/**
 * One version of a template in use.
 * @public
 */
export interface TemplateUse {
  /** The full, lower-case ref of the template. */
  template: string;
  /** Components by version, the empty text for those that name none. */
  versions: Record<string, number>;
  /** From generated to first deployment, over all versions. */
  timeToFirstDeployment: MetricAnswer;
}

/**
 * What the platform page shows of deliveries and requests.
 * @public
 */
export interface PlatformReport {
  span: Span;
  environment: string;
  tiles: TileSource[];
  /** By team type. */
  deliveries: StripsOfGroup[];
  requests: RequestsReport;
  templates: TemplateUse[];
  consumers: ConsumersPerPerson[];
}
