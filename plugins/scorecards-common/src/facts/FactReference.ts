import { FactType } from './Facts';

/**
 * A fact that a check reads.
 * @public
 */
export interface FactReference {
  /** `facts.<provider>.<name>` */
  name: string;
  type: FactType;
  unit?: string;
  description: string;
}
