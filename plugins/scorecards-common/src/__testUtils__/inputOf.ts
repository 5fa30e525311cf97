import { Entity } from '@backstage/catalog-model';
import { EvaluationInput } from '../evaluator/EvaluationInput';
import { EntityFacts, FactValue } from '../facts/Facts';

/** The time at which the tests judge. */
export const NOW = new Date('2026-06-15T12:00:00Z');

/** The service that the tests judge. */
export const SERVICE: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'billing', labels: { tier: '1' } },
  spec: { type: 'service', owner: 'group:default/billing' },
};

/** What a provider said half an hour ago, and whatever else is given. */
export function factsOf(
  provider: string,
  values: Record<string, FactValue>,
  rest: Partial<EntityFacts> = {},
): EntityFacts {
  return {
    provider,
    entity: 'component:default/billing',
    values,
    observedAt: '2026-06-15T11:30:00Z',
    ...rest,
  };
}

/** The service with these facts, judged now. */
export function inputOf(
  facts: EntityFacts[],
  rest: Partial<EvaluationInput> = {},
): EvaluationInput {
  return { entity: SERVICE, facts, now: NOW, ...rest };
}
