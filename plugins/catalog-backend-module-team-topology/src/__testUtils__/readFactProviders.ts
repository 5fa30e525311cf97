import { readFileSync } from 'node:fs';
import {
  BackendFeature,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import {
  FactProvider,
  factProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';

/** The providers that modules add, over a catalog that has these entities. */
export async function readFactProviders(
  modules: BackendFeature[],
  entities: Entity[],
): Promise<FactProvider[]> {
  const providers: FactProvider[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        factProvidersExtensionPoint,
        {
          addFactProvider: (...added) => providers.push(...added),
          addPushedFacts: () => {},
        },
      ],
    ],
    features: [...modules, catalogServiceMock.factory({ entities })],
  });
  await backend.stop();
  return providers;
}

/** The facts that the demo organisation pushes. */
export function readPushedFacts(): FactProviderDeclaration[] {
  const file = resolvePackagePath(
    '@kumiki/backstage-plugin-catalog-backend-module-team-topology',
    '../../examples/scorecards/pushed-facts.json',
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}
