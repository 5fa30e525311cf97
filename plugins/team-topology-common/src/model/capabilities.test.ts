import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { capability, component, related } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';

const capabilitiesOf = (entities: Entity[]) =>
  buildOrgModel(entities, { at: '2024-06-01' }).capabilities;

describe('capabilities', () => {
  it('says what the entity says, in full refs', () => {
    const entity = capability('cron', {
      needs: ['run a nightly job', '夜間ジョブ'],
      verdict: 'retiring',
      access: 'request',
      template: 'template:default/cron',
      guide: 'https://guide.example',
      responseTarget: 'PT1H',
      reason: 'Nobody patches it.',
      instead: 'managed-jobs',
    });
    entity.metadata.title = 'Cron host';
    entity.metadata.description = 'One machine.';

    expect(capabilitiesOf([entity])).toStrictEqual([
      {
        ref: 'capability:default/cron',
        title: 'Cron host',
        description: 'One machine.',
        owner: 'group:default/sre',
        needs: ['run a nightly job', '夜間ジョブ'],
        verdict: 'retiring',
        access: 'request',
        template: 'template:default/cron',
        guide: 'https://guide.example',
        responseTarget: 'PT1H',
        reason: 'Nobody patches it.',
        instead: 'capability:default/managed-jobs',
        consumers: [],
      },
    ]);
  });

  it('lists the components that depend on it, sorted, each once', () => {
    const [runtime] = capabilitiesOf([
      component('web', { dependsOn: ['capability:default/Runtime'] }),
      component('api', {
        dependsOn: ['Capability:runtime', 'capability:default/runtime'],
      }),
      related(component('old', { dependsOn: ['capability:runtime'] }), [
        { type: 'dependsOn', targetRef: 'resource:default/db' },
      ]),
      component('other', { dependsOn: ['runtime', 'component:runtime'] }),
      related({ ...component('db'), kind: 'Resource' }, [
        { type: 'dependsOn', targetRef: 'capability:default/runtime' },
      ]),
      related(component('job'), [
        { type: 'dependsOn', targetRef: 'capability:default/runtime' },
        { type: 'partOf', targetRef: 'system:default/batch' },
      ]),
      capability('runtime'),
    ]);

    expect(runtime.consumers).toStrictEqual([
      'component:default/api',
      'component:default/job',
      'component:default/web',
    ]);
  });

  it.each<[string, JsonObject | string]>([
    ['conditions', { kind: 'Component', 'spec.type': { $in: ['service'] } }],
    ['a combination', { $not: { kind: 'API' } }],
  ])('says by %s who is expected to use it', (_, appliesTo) => {
    expect(capabilitiesOf([capability('a', { appliesTo })])).toMatchObject([
      { appliesTo },
    ]);
  });

  it.each<[string, JsonValue]>([
    ['a text', 'Component'],
    ['a list', [{ kind: 'Component' }]],
    ['nothing', null],
    ['an operator that there is not', { kind: { $like: 'Comp' } }],
    ['a combination next to conditions', { $any: [], kind: 'Component' }],
  ])('is expected of nobody by %s', (_, appliesTo) => {
    const [read] = capabilitiesOf([capability('a', { appliesTo })]);
    expect(read).not.toHaveProperty('appliesTo');
  });

  it('is left out without a verdict that anybody knows', () => {
    expect(
      capabilitiesOf([
        capability('a', { verdict: 'perhaps' }),
        capability('b', { verdict: null }),
        capability('c', { access: 'by magic', needs: 'none' }),
      ]),
    ).toMatchObject([{ title: 'c', needs: [] }]);
  });
});
