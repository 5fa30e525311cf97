import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';
import { ballEntities } from './ball';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** A team whose only component does not pass a check that counts in a week. */
export function announcedCheckEntities(now: Date = new Date()): Entity[] {
  const metadata = (name: string) => ({ name, namespace: 'default' });
  const team = ballEntities({ isHeld: true }).filter(({ kind }) =>
    ['Group', 'User'].includes(kind),
  );
  return [
    ...team,
    {
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
      metadata: { ...metadata('goal'), labels: { announced: 'yes' } },
      spec: { type: 'goal', lifecycle: 'production', owner: 'goalkeepers' },
    },
    {
      ...{ apiVersion: KUMIKI_API_VERSION, kind: 'Scorecard' },
      metadata: { ...metadata('announced'), title: 'Announced' },
      spec: {
        owner: 'goalkeepers',
        lifecycle: 'active',
        appliesTo: { 'metadata.labels.announced': 'yes' },
        levels: [{ id: 'bronze' }],
        checks: [
          {
            id: 'titled',
            level: 'bronze',
            rule: 'facts.catalog.hasTitle',
            enforceFrom: new Date(now.getTime() + WEEK_MS)
              .toISOString()
              .slice(0, 10),
          },
        ],
      },
    },
  ];
}
