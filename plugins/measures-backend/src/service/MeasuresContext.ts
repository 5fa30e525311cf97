import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Stores } from '../database/createStores';
import { Senders } from '../options/Senders';
import { VisibleEntities } from '../view/VisibleEntities';

/** What every operation of the service works with. */
export interface MeasuresContext {
  auth: AuthService;
  /** The days of the organisation. */
  calendar: Calendar;
  catalog: CatalogService;
  clock: () => Date;
  /** The environment that is meant where none is asked for. */
  environment: string;
  /** How long after a deployment an incident that names none may belong to it. */
  linkWithinMs: number;
  /** Told of what was stored: how many events of each type were sent, and how many were new. */
  onReceived: (sent: Record<string, number>, stored: number) => void;
  /** The time of the database, which is the same for all replicas. */
  readTime: () => Promise<Date>;
  senders: Senders;
  stores: Stores;
  visible: VisibleEntities;
}
