import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import {
  FactProvider,
  factProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import { indexOf } from '../organisation/entities';
import { factName, factsOf, SUBJECTS } from '../organisation/facts';
import { WAKER } from './GeneratedCatalog';

/** The id of the only provider. */
export const PROVIDER = 'bench';

/** Which version of the facts is there to be collected. */
export interface FactSource {
  version: number;
}

/** A module with one provider of twenty facts. */
export function createProviderModule(source: FactSource) {
  return createBackendModule({
    pluginId: 'scorecards',
    moduleId: 'benchmark',
    register(env) {
      env.registerInit({
        deps: { providers: factProvidersExtensionPoint },
        async init({ providers }) {
          providers.addFactProvider(createProvider(source));
        },
      });
    },
  });
}

function createProvider(source: FactSource): FactProvider {
  let wakes = 0;
  return {
    declaration: {
      id: PROVIDER,
      title: 'Benchmark',
      appliesTo: { kind: 'Component' },
      maxAge: 'P1D',
      facts: SUBJECTS.flatMap(subject => declarationsOf(subject)),
    },
    // As much at a time as providers that need not wait for anybody take.
    batchSize: 1_000,
    collect: async ({ entities }) =>
      entities.map(it => {
        const entity = stringifyEntityRef(it);
        wakes += entity === WAKER ? 1 : 0;
        const values =
          entity === WAKER
            ? { ...factsOf(0), sourceCount: wakes }
            : factsOf(indexOf(entity), source.version);
        return { entity, values };
      }),
  };
}

function declarationsOf(subject: string): FactDeclaration[] {
  const name = (it: Parameters<typeof factName>[1]) => factName(subject, it);
  return [
    { name: name('enabled'), type: 'boolean', description: 'Whether' },
    { name: name('count'), type: 'number', description: 'How many' },
    { name: name('percent'), type: 'number', description: 'How much' },
    { name: name('tier'), type: 'string', description: 'Which' },
    { name: name('tags'), type: 'string-list', description: 'What else' },
  ];
}
