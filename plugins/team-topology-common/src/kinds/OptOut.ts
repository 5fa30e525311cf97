import { Entity } from '@backstage/catalog-model';

/**
 * A component that is off the golden path on purpose, and who maintains it.
 * @public
 */
export interface OptOutEntity extends Entity {
  kind: 'OptOut';
  spec: {
    /** The ref of the component that opts out; the default kind is `component`. */
    subject: string;
    /** The capability ref of what it leaves. */
    capability: string;
    /** What it uses instead, in words. */
    instead: string;
    /** The group ref of the team that maintains the alternative. */
    maintainedBy: string;
    reason: string;
    since: string;
    reviewBy: string;
  };
}
