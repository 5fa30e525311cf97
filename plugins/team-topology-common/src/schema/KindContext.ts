import { UnknownRecord } from '../reading/values';

/** An entity of a Kumiki kind, of which nothing but the envelope is sure. */
export interface KindContext {
  /** The full ref of the entity. */
  ref: string;
  namespace: string;
  spec: UnknownRecord;
}
