import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { setTimeout } from 'node:timers/promises';
import { DocumentsMode } from './messages';
import { obey, tell } from './wire';

const BATCH_MS = 400;

const documents: FactProviderDeclaration = {
  id: 'documents',
  title: 'Documentation',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [{ name: 'pages', type: 'number', description: 'How many pages' }],
};

const deploys: FactProviderDeclaration = {
  id: 'deploys',
  title: 'Deploys',
  appliesTo: { kind: 'Component' },
  maxAge: 'P7D',
  facts: [{ name: 'count', type: 'number', description: 'How many so far' }],
};

/**
 * Facts that are collected and facts that are pushed. It says which entities it
 * was asked about, and it hangs when it is told to.
 */
export const documentsModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'documents',
  register(reg) {
    reg.registerInit({
      deps: { facts: factProvidersExtensionPoint },
      async init({ facts }) {
        let mode: DocumentsMode = { isHanging: false, pages: 12 };
        obey({
          documents: async ({ mode: wanted }) => {
            mode = wanted;
          },
        });
        facts.addPushedFacts(deploys);
        facts.addFactProvider({
          declaration: documents,
          // Asked when something is queued for it, not by the hour of the day.
          schedule: { frequency: { hours: 10 } },
          batchSize: 20,
          collect: async ({ entities }) => {
            const refs = entities.map(it => stringifyEntityRef(it));
            tell({ type: 'documents asked', refs });
            const { isHanging, pages } = mode;
            if (isHanging) {
              await new Promise(() => {});
            }
            // Long enough for the other replica to look for work as well.
            await setTimeout(BATCH_MS);
            return refs.map(entity => ({ entity, values: { pages } }));
          },
        });
      },
    });
  },
});
