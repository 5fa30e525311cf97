import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  capability,
  component,
  group,
  optOut,
  related,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { CapabilityDetails } from './CapabilityDetails';
import { describeCapability } from './describeCapability';

const service = (name: string, ...uses: string[]) =>
  component(name, {
    type: 'service',
    owner: 'billing',
    dependsOn: uses.map(use => `capability:default/${use}`),
  });

const left = (subject: string, dates: JsonObject = {}) =>
  optOut(`${subject}-off`, {
    subject,
    capability: 'runtime',
    since: '2025-01-10',
    reviewBy: '2027-01-10',
    ...dates,
  });

function describeRuntime(
  spec: JsonObject,
  components: Entity[],
  others: Entity[] = [],
  selfService?: CapabilityDetails['selfService'],
) {
  const model = buildOrgModel(
    [
      group('sre', { profile: { displayName: 'SRE' } }),
      group('billing', { profile: { displayName: 'Billing' } }),
      capability('runtime', {
        appliesTo: { kind: 'Component', 'spec.type': 'service' },
        ...spec,
      }),
      ...components,
      ...others,
    ],
    { at: '2026-06-01' },
  );
  return describeCapability(model, 'capability:default/runtime', {
    components,
    ...(selfService && { selfService }),
  });
}

const refs = (users?: { ref: string }[]) =>
  users?.map(({ ref }) => ref.replace('component:default/', ''));

describe('describeCapability', () => {
  it('knows who uses it, who could, and the share of those who do', () => {
    const details = describeRuntime({}, [
      service('web', 'runtime'),
      service('old'),
      service('api', 'runtime'),
      component('job', { type: 'job' }),
      component('library', { dependsOn: ['capability:default/runtime'] }),
    ]);
    expect(refs(details?.consumers)).toEqual(['api', 'library', 'web']);
    expect(refs(details?.eligible)).toEqual(['old']);
    // The library uses it, but nobody expects it to.
    expect(details?.adopters).toEqual({ using: 2, expected: 3 });
    expect(details?.adoption).toBeCloseTo(2 / 3);
  });

  it('takes a maintained opt-out out of the whole, and no other one', () => {
    const components = ['web', 'a', 'b', 'c', 'd'].map(name =>
      service(name, ...(name === 'web' ? ['runtime'] : [])),
    );
    const details = describeRuntime({}, components, [
      left('a'),
      left('b', { reviewBy: '2026-01-01' }),
      left('c', { maintainedBy: 'gone' }),
      left('d', { since: '2026-12-01' }),
      left('web'),
    ]);
    expect(details?.adopters).toEqual({ using: 1, expected: 4 });
    // Who leaves later, could still use it until then.
    expect(refs(details?.eligible)).toEqual(['d']);
    expect(details?.optOuts.map(({ state }) => state)).toEqual([
      'maintained',
      'overdue',
      'orphaned',
      'planned',
      'maintained',
    ]);
  });

  it.each<[string, JsonObject, Entity[]]>([
    ['it does not say of whom', { appliesTo: null }, [service('web')]],
    ['it says it wrongly', { appliesTo: { kind: { $x: 1 } } }, [service('a')]],
    ['there is nobody', {}, [component('job', { type: 'job' })]],
    ['it is planned', { verdict: 'planned', reason: '.' }, [service('web')]],
    ['it is not offered', { verdict: 'not-offered' }, [service('web')]],
    ['it retires', { verdict: 'retiring' }, [service('web', 'runtime')]],
  ])(
    'expects it of nobody where %s: that is not zero',
    (_, spec, components) => {
      const details = describeRuntime(spec, components);
      expect(details?.eligible).toEqual([]);
      expect(details).not.toHaveProperty('adoption');
      expect(details).not.toHaveProperty('adopters');
    },
  );

  it('is adopted by nobody where all could and none does', () => {
    expect(describeRuntime({}, [service('web')])?.adoption).toBe(0);
  });

  it('names components and teams that it mentions', () => {
    const web = related(service('web', 'runtime'), [
      { type: 'ownedBy', targetRef: 'group:default/sre' },
      { type: 'dependsOn', targetRef: 'capability:default/runtime' },
    ]);
    web.metadata.title = 'The website';
    const details = describeRuntime(
      {},
      [web, service('old')],
      [left('batch', { maintainedBy: 'quality' }), group('quality')],
    );
    expect(details?.consumers).toEqual([
      {
        ref: 'component:default/web',
        title: 'The website',
        owner: 'group:default/sre',
      },
    ]);
    expect(details?.mentioned).toEqual([
      { ref: 'group:default/billing', title: 'Billing' },
      { ref: 'group:default/quality', title: 'quality' },
      { ref: 'group:default/sre', title: 'SRE' },
    ]);
  });

  it('names consumers that it was not told about by their refs', () => {
    const model = buildOrgModel([capability('cron'), service('web', 'cron')], {
      at: '2026-06-01',
    });
    expect(
      describeCapability(model, 'capability:default/cron', { components: [] })
        ?.consumers,
    ).toEqual([{ ref: 'component:default/web', title: 'web' }]);
  });

  it('says whose it is, what to use instead, and how often it was got', () => {
    const weeks = [
      {
        template: 'template:default/service',
        capabilities: ['capability:default/runtime'],
        team: 'group:default/billing',
        week: '2026-05-25',
        runs: 2,
        succeeded: 1,
        failed: 0,
        cancelled: 0,
      },
    ];
    const details = describeRuntime(
      { verdict: 'retiring', instead: 'managed' },
      [],
      [capability('managed')],
      { weeks },
    );
    expect(details).toMatchObject({
      owner: { ref: 'group:default/sre', title: 'SRE' },
      instead: {
        ref: 'capability:default/managed',
        title: 'managed',
        verdict: 'offered',
      },
      selfService: { weeks },
      mentioned: [{ ref: 'group:default/billing', title: 'Billing' }],
    });
  });

  it.each<[JsonObject, JsonObject | undefined, string[] | undefined]>([
    [{}, undefined, ['response-target', 'channel', 'guide', 'request-route']],
    [
      { responseTarget: 'PT1H', guide: 'https://a.example', template: 'a' },
      { channels: [{ type: 'slack', name: '#sre' }] },
      [],
    ],
    [
      { guide: 'https://a.example' },
      {
        channels: [{ type: 'slack', name: '#sre' }],
        request: 'https://a.example/ask',
        responseTarget: 'P1D',
      },
      [],
    ],
    [
      { owner: 'gone', verdict: 'retiring' },
      undefined,
      ['owner', 'response-target', 'channel', 'guide', 'request-route'],
    ],
    [{ verdict: 'planned' }, undefined, undefined],
    [{ verdict: 'not-offered' }, undefined, undefined],
  ])('given %j and a contact of %j, misses %j', (spec, contact, missing) => {
    const owner = contact ? [teamApi('sre', { contact })] : [];
    expect(describeRuntime(spec, [], owner)?.missingContract).toEqual(missing);
  });

  it('knows nothing of a capability that is not there', () => {
    const model = buildOrgModel([], { at: '2026-06-01' });
    expect(
      describeCapability(model, 'capability:default/runtime', {
        components: [],
      }),
    ).toBeUndefined();
  });
});
