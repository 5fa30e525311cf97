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
  return JSON.parse(readText('examples/scorecards/pushed-facts.json'));
}

/** The rules that the documentation shows as examples. */
export function readDocumentedRules(): string[] {
  const text = readText('docs/scorecards/rules.md');
  const [, block = ''] = /```text\n(.*?)```/s.exec(text) ?? [];
  return block.trim().split('\n');
}

function readText(path: string): string {
  const file = resolvePackagePath(
    '@kumiki/backstage-plugin-catalog-backend-module-team-topology',
    '../..',
    path,
  );
  return readFileSync(file, 'utf8');
}
