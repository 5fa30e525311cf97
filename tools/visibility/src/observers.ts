import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  FactObservation,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { HiddenKind, hiddenRef } from './hidden';

const about = { appliesTo: { kind: 'Component' }, maxAge: 'P1D' };

/** What a system pushes that knows nothing of permissions. */
const ci: FactProviderDeclaration = {
  ...about,
  id: 'ci',
  title: 'CI',
  facts: [
    { name: 'note', type: 'string', description: 'Any text' },
    {
      name: 'waitsFor',
      type: 'string-list',
      description: 'What it waits for',
      entityRefs: true,
    },
    {
      name: 'minutesWaited',
      type: 'number',
      description: 'How long',
      daily: true,
      readFrom: 'waitsFor',
    },
  ],
};

const monitor: FactProviderDeclaration = {
  ...about,
  id: 'monitor',
  title: 'Monitor',
  facts: [{ name: 'alerts', type: 'number', description: 'How many' }],
};

/** Provides facts that name the hidden component in a text and in the message of a failure. */
export function observers(absent?: HiddenKind) {
  const named = absent === 'Component' ? 'nothing' : hiddenRef('Component');
  return createBackendModule({
    pluginId: 'scorecards',
    moduleId: 'test-observers',
    register(reg) {
      reg.registerInit({
        deps: { facts: factProvidersExtensionPoint },
        async init({ facts }) {
          facts.addPushedFacts(ci);
          facts.addFactProvider({
            declaration: monitor,
            collect: async ({ entities }) =>
              entities.map(entity => ({
                entity: stringifyEntityRef(entity),
                error: `No alerts without ${named}.`,
              })),
          });
        },
      });
    },
  });
}

/** What the system pushes. */
export function observation(absent?: HiddenKind): FactObservation {
  const refs = (['Component', 'API'] as const)
    .filter(kind => kind !== absent)
    .map(hiddenRef);
  return {
    provider: 'ci',
    entity: 'component:default/memories',
    observedAt: new Date().toISOString(),
    values: {
      note: `Waits for ${refs.join(' and ') || 'nothing'}.`,
      waitsFor: refs,
      minutesWaited: 5,
    },
  };
}
