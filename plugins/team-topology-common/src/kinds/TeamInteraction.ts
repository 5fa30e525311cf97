import { Entity } from '@backstage/catalog-model';
import { InteractionMode } from './constants';

/**
 * How two or more teams work together, and until when.
 * @public
 */
export interface TeamInteractionEntity extends Entity {
  kind: 'TeamInteraction';
  spec: {
    mode: InteractionMode;
    /**
     * The group ref of the provider (X-as-a-Service), the facilitator
     * (facilitating) or either side (collaboration).
     */
    from: string;
    /** One or more group refs; each makes an edge of its own. */
    to: string[];
    purpose?: string;
    /** The capability ref of what is provided as a service. */
    capability?: string;
    /** The first day, `YYYY-MM-DD`. */
    since: string;
    /** The last day that is planned; open-ended when absent. */
    until?: string;
    /** The day by which the teams look at it again. */
    reviewBy?: string;
    /** The day on which it really ended; without it, it goes on past `until` and is overdue. */
    ended?: string;
    people?: { user: string; allocation?: number }[];
    goals?: string[];
    exitCriteria?: string;
  };
}
