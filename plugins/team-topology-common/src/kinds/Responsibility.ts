import { Entity } from '@backstage/catalog-model';

/**
 * A piece of work that somebody must own, independent of teams.
 * @public
 */
export interface ResponsibilityEntity extends Entity {
  kind: 'Responsibility';
  spec: {
    /** The responsibility ref of the wider piece of work. */
    parent?: string;
    /** A word that sorts responsibilities, such as `corporate` or `product`. */
    area?: string;
  };
}
