import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
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

const entity = (
  kind: string,
  ref: string,
  spec: JsonObject,
  path = 'other.yaml',
): Entity => {
  const [namespace, name] = ref.split('/');
  return {
    apiVersion:
      kind === 'Group' ? 'backstage.io/v1alpha1' : 'kumiki.dev/v1alpha1',
    kind,
    metadata: {
      name,
      namespace,
      annotations: {
        [ANNOTATION_LOCATION]: `url:${REPOSITORY}/blob/main/${path}`,
      },
    },
    spec,
  };
};
const otherSre = entity('Group', 'other/sre', { type: 'team', children: [] });
const teamApi = (name: string, spec: JsonObject, namespace?: string) => ({
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'TeamApi',
  metadata: { name, ...(namespace ? { namespace } : {}) },
  spec,
});

describe('teams of one name in two namespaces', () => {
  it('have a Team API each', async () => {
    const actions = start({ entities: [...readEntities(), otherSre] });
    const fetched = await actions.run('kumiki:entity:fetch', {
      teams: ['group:other/sre'],
      optional: true,
    });
    expect(fetched).toMatchObject({
      files: [],
      teamApis: [
        {
          team: 'group:other/sre',
          name: 'sre',
          namespace: 'other',
          isDeclared: false,
        },
      ],
    });
    const written = await actions.run('kumiki:entity:write', {
      entity: teamApi('sre', { team: 'group:other/sre' }, 'other'),
    });
    expect(written).toMatchObject({
      path: 'catalog/teamapi/other/sre.yaml',
      entityRef: 'teamapi:other/sre',
    });
    expect(actions.read('catalog/teamapi/other/sre.yaml')).toContain(
      'team: group:other/sre',
    );
  });

  it('cannot take the Team API of each other', async () => {
    const actions = start({
      entities: [...readEntities(), otherSre],
      workspace: { [SRE]: files[SRE] },
    });
    await expect(
      actions.run('kumiki:entity:write', {
        entity: teamApi('sre', { team: 'group:other/sre' }),
      }),
    ).rejects.toThrow(
      'teamapi:default/sre describes group:default/sre, not group:other/sre',
    );
    expect(actions.read(SRE)).toBe(files[SRE]);
  });
});

describe('a Team API of another name', () => {
  const named = entity('TeamApi', 'elsewhere/what-we-do', {
    team: 'group:other/sre',
  });

  it('is found by its team', async () => {
    const text = 'kind: TeamApi\n';
    const actions = start({
      entities: [...readEntities(), otherSre, named],
      reader: readRepository({ 'other.yaml': text }),
    });
    expect(
      await actions.run('kumiki:entity:fetch', { teams: ['group:other/sre'] }),
    ).toMatchObject({
      files: [{ entityRef: 'teamapi:elsewhere/what-we-do' }],
      teamApis: [{ name: 'what-we-do', namespace: 'elsewhere' }],
    });
  });

  it('does not count beside one from where the group is declared', async () => {
    const rival = entity(
      'TeamApi',
      'default/rival',
      { team: 'group:other/sre' },
      'rival.yaml',
    );
    const fetch = (entities: Entity[]) =>
      start({
        entities: [...readEntities(), ...entities],
        reader: readRepository({ 'other.yaml': '', 'rival.yaml': '' }),
      }).run('kumiki:entity:fetch', { teams: ['group:other/sre'] });
    expect(await fetch([otherSre, named, rival])).toMatchObject({
      teamApis: [{ entityRef: 'teamapi:elsewhere/what-we-do' }],
    });
    const moved = entity('Group', 'other/sre', otherSre.spec ?? {}, 'new.yaml');
    await expect(fetch([moved, named, rival])).rejects.toThrow(
      'group:other/sre is described by teamapi:elsewhere/what-we-do and teamapi:default/rival, and none of them counts',
    );
  });

  it('leaves its name to the team that describes itself by it', async () => {
    const actions = start({
      entities: [
        ...readEntities(),
        otherSre,
        entity('TeamApi', 'other/sre', { team: 'group:default/billing' }),
      ],
    });
    expect(
      await actions.run('kumiki:entity:fetch', {
        teams: ['group:other/sre'],
        optional: true,
      }),
    ).toMatchObject({ teamApis: [{ entityRef: 'teamapi:other/sre-2' }] });
  });

  it('has to be there, where it is not optional', async () => {
    await expect(
      start().run('kumiki:entity:fetch', { teams: ['billing'] }),
    ).rejects.toThrow('group:default/billing has no Team API');
    await expect(start().run('kumiki:entity:fetch', {})).rejects.toThrow(
      'Neither entityRefs nor teams',
    );
  });
});

describe('a team that is gone', () => {
  it('does not keep what it accepted', async () => {
    const actions = start({
      entities: [
        ...readEntities(),
        entity('TeamApi', 'default/payments', {
          team: 'payments',
          does: [{ responsibility: 'mail-and-dns' }],
        }),
      ],
      workspace: { [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA] },
    });
    const { summary } = await actions.run('kumiki:team-api:update', {
      team: 'in-house-infra',
      accept: ['mail-and-dns'],
    });
    expect(actions.read(IN_HOUSE_INFRA)).toContain('mail-and-dns');
    expect(summary).toBe('    + spec.does[1].responsibility: "mail-and-dns"');
  });
});

describe('a Team API that is published again', () => {
  const billing = `apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata:
  name: billing
spec:
  team: billing
  mission: Old
  contact:
    channels:
      # the one that is read
      - type: slack
        name: '#billing'
        url: https://slack.example.com/billing
      - type: email
        name: billing@example.com
    request: template:default/ask-billing
    hours: 10-17
    responseTarget: PT4H
`;
  const required = {
    team: 'group:default/billing',
    type: 'stream-aligned',
    mission: 'New',
    contact: { channels: [{ type: 'slack', name: '#billing' }] },
  };

  it('keeps what is not given, in lists as well, and says what changes', async () => {
    const actions = start({ workspace: { 'billing.yaml': billing } });
    const output = await actions.run('kumiki:entity:write', {
      lists: 'merge',
      entity: teamApi('billing', required, 'default'),
    });
    expect(actions.read('billing.yaml')).toBe(
      billing
        .replace('team: billing', 'team: group:default/billing')
        .replace('mission: Old', 'mission: New')
        .replace(
          'team: group:default/billing\n',
          'team: group:default/billing\n  type: stream-aligned\n',
        ),
    );
    expect(output.changes).toEqual([
      {
        field: 'spec.team',
        from: '"billing"',
        to: '"group:default/billing"',
      },
      { field: 'spec.mission', from: '"Old"', to: '"New"' },
      { field: 'spec.type', to: '"stream-aligned"' },
    ]);
  });

  it('gets another channel and another address', async () => {
    const actions = start({ workspace: { 'billing.yaml': billing } });
    await actions.run('kumiki:entity:write', {
      lists: 'merge',
      entity: teamApi('billing', {
        team: 'billing',
        contact: {
          hours: null,
          channels: [
            { type: 'phone', name: '117' },
            { type: 'slack', name: '#billing', url: 'https://new.example.com' },
          ],
        },
      }),
    });
    expect(actions.read('billing.yaml')).toBe(
      billing
        .replace('https://slack.example.com/billing', 'https://new.example.com')
        .replace(
          '        name: billing@example.com\n',
          "        name: billing@example.com\n      - type: phone\n        name: '117'\n",
        )
        .replace('    hours: 10-17\n', ''),
    );
  });
});

describe('a second interaction of the same teams on the same day', () => {
  const declare = (spec: JsonObject): JsonObject => ({
    freeName: true,
    entity: {
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'TeamInteraction',
      metadata: { name: 'sre-runtime', namespace: 'default' },
      spec: {
        mode: 'x-as-a-service',
        from: 'group:default/sre',
        to: ['group:default/billing'],
        since: '2024-01-15',
        ...spec,
      },
    },
  });

  it('gets a name of its own', async () => {
    const actions = start();
    const { entityRef } = await actions.run(
      'kumiki:entity:write',
      declare({ purpose: 'Alerts' }),
    );
    expect(entityRef).toBe('teaminteraction:default/sre-runtime-2');
  });

  it('is refused where it says the same', async () => {
    await expect(
      start().run(
        'kumiki:entity:write',
        declare({ capability: 'capability:default/container-runtime' }),
      ),
    ).rejects.toThrow(
      'teaminteraction:default/sre-runtime says the same already',
    );
  });

  it('gets a name that is not too long', async () => {
    const name = 'x'.repeat(63);
    const taken = entity('TeamInteraction', `default/${name}`, {});
    const input = declare({ purpose: 'Alerts' });
    const actions = start({ entities: [...readEntities(), taken] });
    const { entityRef } = await actions.run('kumiki:entity:write', {
      ...input,
      entity: { ...(input.entity as JsonObject), metadata: { name } },
    });
    expect(entityRef).toBe(`teaminteraction:default/${'x'.repeat(61)}-2`);
  });
});
