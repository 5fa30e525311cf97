import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { FactProvider } from './FactProvider';

/**
 * Where modules of the scorecards plugin add what they know about entities.
 * @public
 */
export interface FactProvidersExtensionPoint {
  /** Adds providers that are asked on a schedule. */
  addFactProvider(...providers: FactProvider[]): void;
  /** Declares facts that external systems push. */
  addPushedFacts(...declarations: FactProviderDeclaration[]): void;
}

/**
 * Where modules of the scorecards plugin add what they know about entities.
 * @public
 */
export const factProvidersExtensionPoint =
  createExtensionPoint<FactProvidersExtensionPoint>({
    id: 'scorecards.fact-providers',
  });
