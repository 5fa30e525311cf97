import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { formBasisOf } from '@kumiki/backstage-plugin-team-topology-common';
import { parse, stringify } from 'yaml';
import { readRepository } from '../__testUtils__/readRepository';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  IN_HOUSE_INFRA,
  readEntities,
  REPOSITORY,
  SRE,
} from '../__testUtils__/tsubomi';

const { start } = startActions();

const at = (path: string) => ({
  [ANNOTATION_LOCATION]: `url:${REPOSITORY}/blob/main/${path}`,
});
const group = (name: string, namespace = 'default'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace, annotations: at('all.yaml') },
  spec: { type: 'team', children: [] },
});
const teamApi = (
  metadata: { name: string; namespace?: string; etag?: string },
  spec: JsonObject,
  path: string,
): Entity => ({
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'TeamApi',
  metadata: { namespace: 'default', ...metadata, annotations: at(path) },
  spec,
});
const described = {
  describe: {
    type: 'platform',
    mission: 'Runs what others build',
    contact: { channels: [{ type: 'slack', name: '#other-sre' }] },
  },
};

describe('a team that is called like another one', () => {
  const entities = [...readEntities(), group('sre', 'other')];

  it('gets a Team API of its own, in its namespace', async () => {
    const { files: fetched, teamApis } = await start({ entities }).run(
      'kumiki:entity:fetch',
      { teams: ['group:other/sre'], optional: true },
    );
    expect([fetched, teamApis]).toEqual([[], []]);
    const actions = start({ entities, workspace: { [SRE]: files[SRE] } });
    const output = await actions.run('kumiki:team-api:update', {
      team: 'group:other/sre',
      ...described,
    });
    expect(output).toMatchObject({
      path: 'catalog/teamapi/other/sre.yaml',
      entityRef: 'teamapi:other/sre',
    });
    expect(actions.read('catalog/teamapi/other/sre.yaml'))
      .toBe(`apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata:
  name: sre
  namespace: other
spec:
  team: group:other/sre
  type: platform
  mission: Runs what others build
  contact:
    channels:
      - type: slack
        name: '#other-sre'
`);
    expect(actions.read(SRE)).toBe(files[SRE]);
  });

  it('cannot take the Team API of that one over', async () => {
    const actions = start({ entities, workspace: { [SRE]: files[SRE] } });
    await expect(
      actions.run('kumiki:entity:write', {
        entity: {
          apiVersion: 'kumiki.dev/v1alpha1',
          kind: 'TeamApi',
          metadata: { name: 'sre' },
          spec: { team: 'group:other/sre' },
        },
      }),
    ).rejects.toThrow(
      'spec.team would change: teamapi:default/sre describes group:default/sre; allowed: a Team API of another name for group:other/sre',
    );
    expect(actions.read(SRE)).toBe(files[SRE]);
  });

  it('gets another name where one of its own is taken', async () => {
    const taken = teamApi(
      { name: 'sre', namespace: 'other' },
      { team: 'group:default/billing' },
      'taken.yaml',
    );
    const actions = start({ entities: [...entities, taken] });
    expect(
      await actions.run('kumiki:team-api:update', {
        team: 'group:other/sre',
        ...described,
      }),
    ).toMatchObject({
      path: 'catalog/teamapi/other/sre-2.yaml',
      entityRef: 'teamapi:other/sre-2',
    });
  });
});

describe('the Team API of a team', () => {
  const others = readEntities().filter(
    ({ kind, metadata }) => kind !== 'TeamApi' || metadata.name !== 'sre',
  );
  const elsewhere = teamApi(
    { name: 'runtime', namespace: 'docs' },
    { team: 'group:default/sre', mission: 'Keep it running' },
    'docs/runtime.yaml',
  );
  const text = `apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: runtime, namespace: docs }
spec: { team: group:default/sre, mission: Keep it running }
`;
  const reader = () => readRepository({ 'docs/runtime.yaml': text });

  it('is found whatever it is called', async () => {
    const actions = start({
      entities: [...others, elsewhere],
      reader: reader(),
    });
    expect(
      await actions.run('kumiki:entity:fetch', {
        teams: ['group:default/sre'],
      }),
    ).toMatchObject({
      teamApis: [
        { team: 'group:default/sre', entityRef: 'teamapi:docs/runtime' },
      ],
      files: [{ entityRef: 'teamapi:docs/runtime', path: 'docs/runtime.yaml' }],
    });
    await actions.run('kumiki:team-api:update', {
      team: 'sre',
      accept: ['responsibility:default/mail-and-dns'],
    });
    expect(parse(actions.read('docs/runtime.yaml')).spec.does).toEqual([
      { responsibility: 'responsibility:default/mail-and-dns' },
    ]);
  });

  it('is missed where there is none', async () => {
    await expect(
      start().run('kumiki:entity:fetch', { teams: ['billing'] }),
    ).rejects.toThrow(
      'group:default/billing has no Team API, or you cannot see it; publish one first',
    );
  });

  it('is the one from where the group is from, of several', async () => {
    const ofGroup = {
      [ANNOTATION_ORIGIN_LOCATION]: 'url:https://x.com/groups',
    };
    const withOrigin = [...readEntities(), elsewhere].map(entity =>
      entity.metadata.name === 'sre'
        ? {
            ...entity,
            metadata: {
              ...entity.metadata,
              annotations: { ...entity.metadata.annotations, ...ofGroup },
            },
          }
        : entity,
    );
    expect(
      await start({ entities: withOrigin }).run('kumiki:entity:fetch', {
        teams: ['sre'],
      }),
    ).toMatchObject({ teamApis: [{ entityRef: 'teamapi:default/sre' }] });
    const without = [...readEntities(), elsewhere];
    await expect(
      start({ entities: without }).run('kumiki:entity:fetch', {
        teams: ['sre'],
      }),
    ).rejects.toThrow(
      'group:default/sre is described by teamapi:default/sre and by teamapi:docs/runtime, and none of them takes precedence; keep one',
    );
  });

  it('has to be fetched before it is changed', async () => {
    await expect(
      start().run('kumiki:team-api:update', { team: 'sre', ...described }),
    ).rejects.toThrow('fetch it first with kumiki:entity:fetch and teams');
  });
});

const BILLING = 'teams/billing.yaml';
const billing = `# Money.
apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata:
  name: billing
spec:
  team: billing
  type: stream-aligned
  mission: Money that arrives # on time
  founded: 2020-04-01
  does:
    - responsibility: cloud-accounts
  doesNot:
    - responsibility: mail-and-dns
      handOffTo: corporate-it
      reason: Not money.
  interim:
    - responsibility: technical-security
      rightfulOwner: sre
      since: 2024-01-01
      reviewBy: 2024-06-30
  contact:
    channels:
      - type: slack
        name: '#billing'
        url: https://slack.com/archives/billing # ours
      - type: email
        name: billing@example.com
    request: https://example.com/billing
    hours: weekdays 10:00-18:00
    responseTarget: P1D
`;
const required = {
  team: 'group:default/billing',
  describe: {
    type: 'stream-aligned',
    mission: 'Money that arrives',
    contact: {
      channels: [{ type: 'slack', name: '#billing' }],
    },
  },
};

describe('a Team API that is published again', () => {
  const published = (change: Partial<Entity> = {}): Entity => ({
    ...teamApi({ name: 'billing' }, parse(billing).spec, BILLING),
    ...change,
  });
  const basis = formBasisOf(published());
  const started = (entity = published()) =>
    start({
      entities: [...readEntities(), entity],
      workspace: { [BILLING]: billing },
    });

  it('keeps every field and channel that is not given, and the URL of one that is', async () => {
    const actions = started();
    const output = await actions.run('kumiki:team-api:update', required);
    expect(actions.read(BILLING)).toBe(billing);
    expect(output).toMatchObject({
      changes: [],
      summary: 'Nothing changes.',
    });
  });

  it('says which fields change, in a dry run too', async () => {
    const changes = {
      ...required,
      describe: {
        ...required.describe,
        mission: 'Every yen arrives',
        contact: {
          channels: [{ type: 'phone', name: '03-1234' }],
          hours: 'always',
        },
      },
      accept: ['database-operations'],
    };
    for (const isDryRun of [true, false]) {
      const actions = started();
      const { changes: fields, summary } = await actions.run(
        'kumiki:team-api:update',
        changes,
        { isDryRun },
      );
      expect(fields).toEqual([
        {
          field: 'spec.mission',
          before: 'Money that arrives',
          after: 'Every yen arrives',
        },
        {
          field: 'spec.does[database-operations]',
          after: '{responsibility: database-operations}',
        },
        {
          field: 'spec.contact.channels[phone 03-1234]',
          after: '{type: phone, name: 03-1234}',
        },
        {
          field: 'spec.contact.hours',
          before: 'weekdays 10:00-18:00',
          after: 'always',
        },
      ]);
      expect(summary).toContain(
        '- `spec.mission`: was `Money that arrives`, is `Every yen arrives`',
      );
      expect(actions.read(BILLING)).toBe(
        billing
          .replace('Money that arrives', 'Every yen arrives')
          .replace('weekdays 10:00-18:00', 'always')
          .replace(
            'cloud-accounts\n',
            'cloud-accounts\n    - responsibility: database-operations\n',
          )
          .replace(
            'billing@example.com\n',
            'billing@example.com\n      - type: phone\n        name: 03-1234\n',
          ),
      );
    }
  });

  describe('about how the team works', () => {
    const ways = {
      serviceLevels: [
        { name: 'Bills', target: 'on the 1st', url: 'https://example.com/slo' },
      ],
      versioning: 'Semantic versions',
      searchTerms: ['fees'],
      meetings: [{ name: 'Daily sync', when: 'weekdays 10:00' }],
      currentWork: [{ title: 'Refunds' }],
    };
    const spec = { ...parse(billing).spec, ...ways };
    const withWays = teamApi({ name: 'billing' }, spec, BILLING);
    const publishWays = async (more: {
      describe?: object;
      basis?: string;
      asked?: string[];
    }) => {
      const actions = start({
        entities: [...readEntities(), withWays],
        workspace: {
          [BILLING]: stringify({ ...parse(billing), spec }),
        },
      });
      await actions.run('kumiki:team-api:update', {
        ...required,
        ...more,
        describe: { ...required.describe, ...more.describe },
      });
      return parse(actions.read(BILLING)).spec;
    };
    const asked = Object.keys(ways);

    it('adds what is named, and keeps the rest', async () => {
      expect(
        await publishWays({
          describe: {
            searchTerms: ['refunds'],
            serviceLevels: [{ name: 'Bills', target: 'on the 2nd' }],
          },
        }),
      ).toMatchObject({
        ...ways,
        searchTerms: ['fees', 'refunds'],
        serviceLevels: [
          {
            name: 'Bills',
            target: 'on the 2nd',
            url: 'https://example.com/slo',
          },
        ],
      });
    });

    it('loses what a form that asks for it was filled in with and leaves out', async () => {
      const after = await publishWays({
        basis: formBasisOf(withWays),
        asked,
        describe: {
          searchTerms: ['refunds'],
          serviceLevels: [{ name: 'Bills', target: 'on the 1st' }],
        },
      });
      expect(after).toMatchObject({
        searchTerms: ['refunds'],
        serviceLevels: [{ name: 'Bills', target: 'on the 1st' }],
      });
      expect(after.serviceLevels[0]).not.toHaveProperty('url');
      expect(Object.keys(after)).not.toEqual(
        expect.arrayContaining(['versioning']),
      );
      expect(after.meetings ?? after.currentWork).toBeUndefined();
    });

    it('keeps it where the form does not ask for it', async () => {
      expect(await publishWays({ basis: formBasisOf(withWays) })).toMatchObject(
        ways,
      );
    });

    it('takes away what is null', async () => {
      expect(
        await publishWays({ describe: { meetings: null, versioning: null } }),
      ).not.toMatchObject({ meetings: expect.anything() });
    });
  });

  it('loses what somebody took out of the form that was filled in with it', async () => {
    const actions = started();
    await actions.run('kumiki:team-api:update', {
      ...required,
      basis,
      accept: ['responsibility:default/cloud-accounts'],
      decline: [],
      hold: [],
    });
    expect(parse(actions.read(BILLING)).spec).toEqual({
      team: 'billing',
      type: 'stream-aligned',
      mission: 'Money that arrives',
      does: [{ responsibility: 'cloud-accounts' }],
      contact: { channels: [{ type: 'slack', name: '#billing' }] },
    });
  });

  it('loses what was taken out of an item, and keeps the lists that the form does not ask for', async () => {
    const actions = started();
    await actions.run('kumiki:team-api:update', {
      ...required,
      basis,
      decline: [{ responsibility: 'responsibility:default/mail-and-dns' }],
      hold: [
        {
          responsibility: 'responsibility:default/technical-security',
          since: '2024-01-01',
        },
      ],
    });
    const { does, doesNot, interim, contact } = parse(
      actions.read(BILLING),
    ).spec;
    expect(does).toEqual([{ responsibility: 'cloud-accounts' }]);
    expect(doesNot).toEqual([{ responsibility: 'mail-and-dns' }]);
    expect(interim).toEqual([
      {
        responsibility: 'technical-security',
        rightfulOwner: 'nobody yet',
        since: '2024-01-01',
      },
    ]);
    expect(contact.channels).toEqual([{ type: 'slack', name: '#billing' }]);
  });

  it('keeps what its file says and the form never showed', async () => {
    const actions = started();
    actions.write(
      BILLING,
      billing
        .replace('cloud-accounts\n', 'runtime-platform\n')
        .replace('billing@example.com', 'money@example.com'),
    );
    await actions.run('kumiki:team-api:update', { ...required, basis });
    const { does, contact } = parse(actions.read(BILLING)).spec;
    expect(does).toEqual([{ responsibility: 'runtime-platform' }]);
    expect(contact.channels).toHaveLength(2);
  });

  it('is still current where only others refer to it in another way', async () => {
    const metadata = { ...published().metadata, etag: 'another' };
    const relations = [
      { type: 'hasInteraction', targetRef: 'teaminteraction:default/new' },
    ];
    const actions = started(published({ metadata, relations }));
    await actions.run('kumiki:team-api:update', { ...required, basis });
    expect(actions.read(BILLING)).not.toBe(billing);
  });

  it('is not changed by a form that was filled in with an earlier one', async () => {
    const spec = { ...parse(billing).spec, mission: 'Money that is late' };
    const actions = started(published({ spec }));
    await expect(
      actions.run('kumiki:team-api:update', { ...required, basis }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'teamapi:default/billing has changed since the form was filled in with it; fill in the form again',
    });
    expect(actions.read(BILLING)).toBe(billing);
  });

  it('keeps what is not given in the step that writes any entity, too', async () => {
    const actions = started();
    await actions.run('kumiki:entity:write', {
      entity: {
        apiVersion: 'kumiki.dev/v1alpha1',
        kind: 'TeamApi',
        metadata: { name: 'billing', namespace: 'default' },
        spec: {
          team: 'billing',
          doesNot: [
            { responsibility: 'mail-and-dns', handOffTo: 'in-house-infra' },
          ],
          contact: {
            channels: [{ type: 'slack', name: '#billing' }],
            hours: null,
          },
        },
      },
    });
    expect(actions.read(BILLING)).toBe(
      billing
        .replace('handOffTo: corporate-it', 'handOffTo: in-house-infra')
        .replace('      - type: email\n        name: billing@example.com\n', '')
        .replace('    hours: weekdays 10:00-18:00\n', ''),
    );
  });
});

const PAYMENTS = 'teams/payments.yaml';
const payments = `apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: payments }
spec:
  team: payments
  does:
    - responsibility: mail-and-dns
`;

describe('what a group did that is gone', () => {
  const entities = [
    ...readEntities(),
    teamApi({ name: 'payments' }, parse(payments).spec, PAYMENTS),
  ];
  const workspace = { [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA] };
  const accept = {
    team: 'in-house-infra',
    accept: [{ responsibility: 'mail-and-dns' }],
  };

  it('can be accepted by another team', async () => {
    const actions = start({ entities, workspace });
    await actions.run('kumiki:team-api:update', accept);
    expect(parse(actions.read(IN_HOUSE_INFRA)).spec.does).toContainEqual({
      responsibility: 'mail-and-dns',
    });
  });

  it('can be handed over, and its Team API says so', async () => {
    const actions = start({
      entities,
      reader: readRepository({ [PAYMENTS]: payments }),
    });
    await actions.run('kumiki:entity:fetch', {
      teams: ['group:default/payments', 'group:default/in-house-infra'],
    });
    await actions.run('kumiki:team-api:update', {
      team: 'group:default/payments',
      decline: [
        { responsibility: 'mail-and-dns', handOffTo: 'in-house-infra' },
      ],
    });
    await actions.run('kumiki:team-api:update', accept);
    expect(parse(actions.read(PAYMENTS)).spec).toEqual({
      team: 'payments',
      doesNot: [
        { responsibility: 'mail-and-dns', handOffTo: 'in-house-infra' },
      ],
    });
  });

  it('is free, too, where the person cannot see the group', async () => {
    const actions = start({
      entities: [...entities, group('payments')],
      workspace,
    });
    const { getEntitiesByRefs } = actions.catalog;
    jest
      .spyOn(actions.catalog, 'getEntitiesByRefs')
      .mockImplementation(async (query, options) => {
        const { items } = await getEntitiesByRefs.call(
          actions.catalog,
          query,
          options as Parameters<CatalogService['getEntitiesByRefs']>[1],
        );
        const isUser = JSON.stringify(options).includes('"user"');
        return {
          items: items.map((item, index) =>
            isUser && query.entityRefs[index].endsWith('/payments')
              ? undefined
              : item,
          ),
        };
      });
    expect(await actions.run('kumiki:team-api:update', accept)).toMatchObject({
      path: IN_HOUSE_INFRA,
    });
  });
});

describe('a second interaction of the same teams on the same day', () => {
  const interaction = (mode: string) => ({
    freeName: true,
    entity: {
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'TeamInteraction',
      metadata: { name: 'sre-with-billing-2026-12-01' },
      spec: { mode, from: 'sre', to: ['billing'], since: '2026-12-01' },
    },
  });
  const known: Entity = {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'TeamInteraction',
    metadata: { name: 'sre-with-billing-2026-12-01', namespace: 'default' },
  };

  it('gets the next free name', async () => {
    const actions = start({ entities: [...readEntities(), known] });
    expect(
      await actions.run('kumiki:entity:write', interaction('collaboration')),
    ).toMatchObject({
      entityRef: 'teaminteraction:default/sre-with-billing-2026-12-01-2',
      path: 'catalog/teaminteraction/sre-with-billing-2026-12-01-2.yaml',
    });
    expect(
      await actions.run('kumiki:entity:write', interaction('x-as-a-service')),
    ).toMatchObject({
      entityRef: 'teaminteraction:default/sre-with-billing-2026-12-01-3',
    });
  });

  it('gets one that is not too long', async () => {
    const name = `${'a'.repeat(61)}-b`;
    const { entity } = interaction('collaboration');
    const actions = start({
      entities: [...readEntities(), { ...known, metadata: { name } }],
    });
    expect(
      await actions.run('kumiki:entity:write', {
        freeName: true,
        entity: { ...entity, metadata: { name } },
      }),
    ).toMatchObject({
      entityRef: `teaminteraction:default/${'a'.repeat(61)}-2`,
    });
  });

  it('is refused where nobody asks for a free name', async () => {
    const { entity } = interaction('collaboration');
    const actions = start({ entities: [...readEntities(), known] });
    await expect(
      actions.run('kumiki:entity:write', { entity }),
    ).rejects.toThrow('already exists; allowed: another name');
  });

  it('is refused where it says the same, whatever it is called', async () => {
    await expect(
      start().run('kumiki:entity:write', {
        freeName: true,
        entity: {
          apiVersion: 'kumiki.dev/v1alpha1',
          kind: 'TeamInteraction',
          metadata: { name: 'another-name' },
          spec: {
            mode: 'x-as-a-service',
            from: 'group:default/sre',
            to: ['group:default/billing'],
            capability: 'capability:default/container-runtime',
            since: '2024-01-15',
          },
        },
      }),
    ).rejects.toThrow(
      'teaminteraction:default/sre-runtime already declares the same interaction',
    );
  });
});
