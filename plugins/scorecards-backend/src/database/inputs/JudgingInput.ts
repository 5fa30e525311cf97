import { Entity } from '@backstage/catalog-model';
import {
  EntityFacts,
  EvaluatedExemption,
} from '@kumiki/backstage-plugin-scorecards-common';

/** An opt-out as it is stored; its state depends on the day. */
export interface StoredOptOut {
  ref: string;
  /** The entity that opts out. */
  subject: string;
  capability: string;
  maintainedBy: string;
  /** Days, `YYYY-MM-DD`. */
  since: string;
  reviewBy: string;
  /** Whether the maintaining group exists. */
  isMaintained: boolean;
  /** Whether somebody has declared it who may. */
  isConfirmed: boolean;
}

/** A granted exemption as it is stored. */
export interface StoredExemption extends EvaluatedExemption {
  entity: string;
  grantedBy: string;
}

/** An entity and everything that is known about it. */
export interface JudgingInput {
  entity: Entity;
  ref: string;
  title?: string;
  /** In the order of their refs. */
  owners: string[];
  system?: string;
  facts: EntityFacts[];
  optOuts: StoredOptOut[];
  exemptions: StoredExemption[];
}
