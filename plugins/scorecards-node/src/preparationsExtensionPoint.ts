import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Preparation } from './Preparation';

/**
 * Where modules of the scorecards plugin add what is to be done before the
 * backend collects and evaluates, such as importing a history.
 * @public
 */
export interface PreparationsExtensionPoint {
  /** Adds preparations, which run one after the other. */
  addPreparation(...preparations: Preparation[]): void;
}

/**
 * See {@link PreparationsExtensionPoint}.
 * @public
 */
export const preparationsExtensionPoint =
  createExtensionPoint<PreparationsExtensionPoint>({
    id: 'scorecards.preparations',
  });
