import { Entity } from '@backstage/catalog-model';
import { component, group, optOut, scorecard } from '../nursery';

const checks = [
  { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
  {
    id: 'ten-pages',
    level: 'silver',
    rule: 'facts.docs.pages >= 10',
    capability: 'docs-site',
  },
];

/** A check that is announced on the second day and counts from May on. */
const announced = {
  id: 'quick-deploys',
  level: 'silver',
  rule: 'facts.deploys.minutesP95 < 30',
  enforceFrom: '2026-05-01',
};

/** What is in the catalog on the days of {@link liveThreeDays}, the first being 1. */
export function organisationOn(day: number): Entity[] {
  return [
    group('guardian'),
    group('writers', 'guardian'),
    component('memories'),
    component('billing', { owner: 'writers' }),
    component('wiki'),
    // It is gone on the last day; what happened to it is still known.
    ...(day < 3 ? [component('archive', { owner: 'writers' })] : []),
    optOut('own-wiki', { subject: 'wiki' }),
    scorecard('documented', {
      checks: day < 2 ? checks : [...checks, announced],
    }),
  ];
}
