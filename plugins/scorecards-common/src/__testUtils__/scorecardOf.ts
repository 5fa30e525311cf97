import { ScorecardCheck, ScorecardEntity } from '../kinds/Scorecard';

/** A scorecard for services with three levels, and whatever else is given. */
export function scorecardOf(
  checks: (Partial<ScorecardCheck> & Pick<ScorecardCheck, 'id'>)[],
  spec: Partial<ScorecardEntity['spec']> = {},
): ScorecardEntity {
  return {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'readiness', title: 'Readiness' },
    spec: {
      owner: 'sre',
      lifecycle: 'active',
      appliesTo: { kind: 'Component', 'spec.type': 'service' },
      levels: [{ id: 'bronze' }, { id: 'silver' }, { id: 'gold' }],
      checks: checks.map(check => ({
        level: 'bronze',
        rule: 'facts.catalog.ownerResolves',
        ...check,
      })),
      ...spec,
    },
  };
}
