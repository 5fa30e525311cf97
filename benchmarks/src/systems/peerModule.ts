import {
  FactRetriever,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { DateTime } from 'luxon';
import { checks } from '../organisation/checks';
import { nameOf } from '../organisation/entities';
import { factName, factsOf, SUBJECTS } from '../organisation/facts';

/** The id of the only fact retriever. */
export const RETRIEVER = 'bench';

/** Which version of the facts is there to be retrieved, and of how many entities. */
export interface RetrievedFacts {
  version: number;
  entities: number;
}

/** A module with one retriever of twenty facts. */
export function createRetrieverModule(source: RetrievedFacts) {
  return createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'benchmark',
    register(env) {
      env.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers }) {
          retrievers.addFactRetrievers({
            [RETRIEVER]: createRetriever(source),
          });
        },
      });
    },
  });
}

/** The checks and the retriever, as Tech Insights wants them in its configuration. */
export function peerConfig(count: number): JsonObject {
  const configured = checks(count).map(({ id, condition }) => [
    id,
    {
      type: 'json-rules-engine',
      name: id,
      description: id,
      factIds: [RETRIEVER],
      rule: { conditions: condition as JsonObject },
    },
  ]);
  return {
    techInsights: {
      factRetrievers: { [RETRIEVER]: { cadence: '0 0 1 1 *' } },
      factChecker: { checks: Object.fromEntries(configured) },
    },
  };
}

function createRetriever(source: RetrievedFacts): FactRetriever {
  return {
    id: RETRIEVER,
    version: '1.0.0',
    schema: Object.fromEntries(SUBJECTS.flatMap(it => schemaOf(it))),
    async handler() {
      // SQLite would note the second only; two collections may be in one.
      const timestamp = DateTime.now();
      return Array.from({ length: source.entities }, (_, at) => ({
        entity: { kind: 'component', namespace: 'default', name: nameOf(at) },
        facts: factsOf(at, source.version),
        timestamp,
      }));
    },
  };
}

function schemaOf(
  subject: string,
): [string, FactRetriever['schema'][string]][] {
  return [
    [factName(subject, 'enabled'), { type: 'boolean', description: 'Whether' }],
    [factName(subject, 'count'), { type: 'integer', description: 'How many' }],
    [factName(subject, 'percent'), { type: 'float', description: 'How much' }],
    [factName(subject, 'tier'), { type: 'string', description: 'Which' }],
    [factName(subject, 'tags'), { type: 'set', description: 'What else' }],
  ];
}
