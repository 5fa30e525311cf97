import { Entity } from '@backstage/catalog-model';
import { findReferrers } from './findReferrers';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion:
    kind === 'Component' ? 'backstage.io/v1alpha1' : 'kumiki.dev/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec,
});

describe('findReferrers', () => {
  it('names who refers to something, in order, and where', () => {
    const entities = [
      entity('TeamApi', 'sre', {
        team: 'sre',
        does: [{ responsibility: 'dns' }],
        doesNot: [{ responsibility: 'mail' }],
      }),
      entity('Responsibility', 'mail', { parent: 'dns' }),
      entity('Responsibility', 'dns', { parent: 'dns' }),
      entity('Responsibility', 'other', { parent: 'other/dns' }),
    ];
    expect(findReferrers('responsibility:default/dns', entities)).toEqual([
      { entityRef: 'responsibility:default/mail', fields: ['spec.parent'] },
      {
        entityRef: 'teamapi:default/sre',
        fields: ['spec.does[0].responsibility'],
      },
    ]);
  });

  it('counts the components that depend on a capability', () => {
    const component = entity('Component', 'a', {
      type: 'service',
      dependsOn: ['resource:default/x', 'capability:default/queue'],
    });
    expect(
      findReferrers('capability:default/queue', [
        { ...component, metadata: { ...component.metadata, title: 'A' } },
      ]),
    ).toEqual([
      {
        entityRef: 'component:default/a',
        title: 'A',
        fields: ['spec.dependsOn[1]'],
      },
    ]);
  });
});
