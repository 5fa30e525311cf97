import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { formBasisOf } from '@kumiki/backstage-plugin-team-topology-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  INTERACTIONS,
  readEntities,
  SRE,
} from '../__testUtils__/tsubomi';

const { start } = startActions();

const RUNTIME = 'teaminteraction:default/sre-runtime';

async function fetched(entityRef: string) {
  const actions = start();
  await actions.run('kumiki:entity:fetch', { entityRefs: [entityRef] });
  const entity = readEntities().find(
    it => stringifyEntityRef(it) === entityRef,
  );
  return { ...actions, basis: entity ? formBasisOf(entity) : '' };
}

describe('an entity that a form was filled in with', () => {
  const write = (spec: JsonObject, more: JsonObject): JsonObject => ({
    entity: {
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'TeamInteraction',
      metadata: { name: 'sre-runtime' },
      spec,
    },
    asked: ['mode', 'from', 'to', 'capability', 'since', 'until', 'purpose'],
    ...more,
  });
  const full = {
    mode: 'x-as-a-service',
    from: 'group:default/sre',
    to: ['group:default/billing'],
    since: '2024-01-15',
  };

  it('loses what the form asks for and somebody has emptied, and nothing else changes', async () => {
    const { run, read, basis } = await fetched(RUNTIME);
    const output = await run('kumiki:entity:write', write(full, { basis }));
    expect(read(INTERACTIONS)).toBe(
      files[INTERACTIONS].replace('  capability: container-runtime\n', ''),
    );
    expect(output.changes).toEqual([
      { field: 'spec.capability', before: 'container-runtime' },
    ]);
  });

  it('keeps it where the form was not filled in', async () => {
    const { run, read } = await fetched(RUNTIME);
    await run('kumiki:entity:write', write({ ...full, purpose: 'New' }, {}));
    expect(read(INTERACTIONS)).toContain('capability: container-runtime');
    expect(read(INTERACTIONS)).toContain('purpose: New');
  });

  it('is refused where it has changed since', async () => {
    const { run } = await fetched(RUNTIME);
    await expect(
      run('kumiki:entity:write', write(full, { basis: '{"mode":"other"}' })),
    ).rejects.toThrow(
      `${RUNTIME} has changed since the form was filled in with it`,
    );
  });
});

describe('kumiki:entity:remove', () => {
  it('takes a document out of its file', async () => {
    const { run, read } = await fetched(RUNTIME);
    const output = await run('kumiki:entity:remove', {
      entityRef: RUNTIME,
      confirmed: true,
    });
    expect(read(INTERACTIONS)).toBe(
      `# How we work together.\n${files[INTERACTIONS].slice(
        files[INTERACTIONS].indexOf('---\n# Over.'),
      )}`,
    );
    expect(output).toMatchObject({
      referrers: [],
      summary: expect.stringContaining('Nothing refers to it.'),
    });
  });

  it('leaves a file that declares nothing, since a Location may name it', async () => {
    const { run, read } = await fetched('teamapi:default/sre');
    expect(
      await run('kumiki:entity:remove', {
        entityRef: 'teamapi:default/sre',
        confirmed: true,
      }),
    ).toMatchObject({ summary: expect.stringContaining('It stays') });
    const text = read(SRE);
    expect(text).toContain('# Nothing is declared here any more.');
    const location = { type: 'url', target: 'https://example.com/sre.yaml' };
    expect([...parseEntityYaml(Buffer.from(text), location)]).toEqual([]);
  });

  it('says what still refers to it', async () => {
    const { run } = await fetched('capability:default/container-runtime');
    expect(
      await run('kumiki:entity:remove', {
        entityRef: 'capability:default/container-runtime',
        confirmed: true,
      }),
    ).toMatchObject({
      referrers: [{ entityRef: RUNTIME, fields: ['spec.capability'] }],
      summary: expect.stringContaining(`- \`${RUNTIME}\` (spec.capability)`),
    });
  });

  it.each([
    [{ entityRef: RUNTIME, confirmed: false }, 'is not confirmed'],
    [
      { entityRef: 'teaminteraction:default/none', confirmed: true },
      'fetch it first',
    ],
    [
      { entityRef: 'component:default/album-api', confirmed: true },
      'allowed: a Capability',
    ],
  ])('refuses %j', async (input, message) => {
    const { run, content } = await fetched(RUNTIME);
    const before = JSON.stringify(content());
    await expect(run('kumiki:entity:remove', input)).rejects.toThrow(message);
    expect(JSON.stringify(content())).toBe(before);
  });
});
