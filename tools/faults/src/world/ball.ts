import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

/** A responsibility that a team holds, or has just dropped. */
export function ballEntities({ isHeld }: { isHeld: boolean }): Entity[] {
  const metadata = (name: string) => ({ name, namespace: 'default' });
  return [
    {
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
      metadata: metadata('goalkeepers'),
      spec: { type: 'team', children: [] },
    },
    {
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'User' },
      metadata: metadata('keeper'),
      spec: { memberOf: ['goalkeepers'] },
    },
    {
      ...{ apiVersion: KUMIKI_API_VERSION, kind: 'Responsibility' },
      metadata: metadata('ball'),
      spec: {},
    },
    {
      ...{ apiVersion: KUMIKI_API_VERSION, kind: 'TeamApi' },
      metadata: metadata('goalkeepers'),
      spec: {
        team: 'goalkeepers',
        does: isHeld ? [{ responsibility: 'ball' }] : [],
      },
    },
  ];
}
