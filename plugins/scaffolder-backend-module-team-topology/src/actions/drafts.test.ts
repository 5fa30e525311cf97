import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  applyDraft,
  buildOrgModel,
  DraftChange,
  readDraftChanges,
} from '@kumiki/backstage-plugin-team-topology-common';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  IN_HOUSE_INFRA,
  INTERACTIONS,
  readEntities,
  SRE,
} from '../__testUtils__/tsubomi';

jest.setTimeout(120_000);

const { start } = startActions();

const AT = '2026-11-01';

const draftOf = (...changes: object[]) => ({
  id: 'draft-1',
  name: 'In-house infra',
  at: AT,
  version: 1,
  changes: readDraftChanges(changes),
});

/** The steps of the template, without the last. */
async function publish(changes: readonly object[], entities?: Entity[]) {
  const draft = draftOf(...changes);
  const actions = start({ drafts: [draft], entities });
  const read = await actions.run('kumiki:draft:read', { draft: draft.id });
  const entityRefs = read.entityRefs as string[];
  if (entityRefs.length > 0) {
    await actions.run('kumiki:entity:fetch', { entityRefs });
  }
  const applied = await actions.run('kumiki:draft:apply', {
    at: AT,
    changes: read.changes as never,
  });
  return { ...actions, read: actions.read, told: read, applied };
}

describe('a draft that is published', () => {
  it('changes the files, and keeps everything else in them', async () => {
    const { read, told, applied } = await publish([
      { type: 'found-team', team: 'platform', teamType: 'platform' },
      {
        type: 'hand-over',
        responsibility: 'runtime-platform',
        from: 'sre',
        to: 'platform',
        reason: 'It is a product.',
      },
      {
        type: 'begin-interaction',
        mode: 'x-as-a-service',
        from: 'platform',
        to: ['billing'],
        purpose: 'Runtime',
      },
      { type: 'end-interaction', interaction: 'sre-runtime' },
    ]);
    expect(read(SRE)).toBe(
      files[SRE].replace(
        '    - responsibility: runtime-platform\n',
        '',
      ).replace(
        '      reason: We specialise in the product.\n',
        `      reason: We specialise in the product.
    - responsibility: responsibility:default/runtime-platform
      handOffTo: group:default/platform
      reason: It is a product.
`,
      ),
    );
    expect(read(INTERACTIONS)).toBe(
      files[INTERACTIONS].replace(
        '  since: 2024-01-15\n',
        '  since: 2024-01-15\n  ended: 2026-11-01\n',
      ),
    );
    expect(read('catalog/group/platform.yaml')).toContain('kind: Group');
    expect(read('catalog/teamapi/platform.yaml')).toContain(
      'responsibility: responsibility:default/runtime-platform',
    );
    expect(
      read('catalog/teaminteraction/platform-with-billing-2026-11-01.yaml'),
    ).toContain('purpose: Runtime');
    expect(told.summary).toMatch(/^## Changes of the organisation\n/);
    expect(told.summary).toContain('platform');
    expect(applied.groups).toContain('`group:default/platform` comes');
  });

  it('is the version that somebody has looked at', async () => {
    const draft = draftOf({ type: 'found-team', team: 'platform' });
    const actions = start({ drafts: [draft] });
    await expect(
      actions.run('kumiki:draft:read', { draft: draft.id, version: 2 }),
    ).rejects.toThrow(
      'The draft is version 1 now, and was 2 when its publication was asked for',
    );
    await expect(
      actions.run('kumiki:draft:read', { draft: draft.id, version: 1 }),
    ).resolves.toMatchObject({ name: draft.name });
  });

  it('names every change that no longer applies, and writes nothing', async () => {
    const changes = [
      { type: 'take', team: 'billing', responsibility: 'mail-and-dns' },
      {
        type: 'retype-team',
        team: 'sre',
        teamType: 'enabling',
        was: 'platform',
      },
      { type: 'close-team', team: 'nobody' },
    ];
    const actions = start({ drafts: [draftOf(...changes)] });
    await expect(
      actions.run('kumiki:draft:read', { draft: 'draft-1' }),
    ).rejects.toThrow(
      `2 of 3 changes cannot be published, so none is:
2. (retype-team) what it changes is not as it was: it is not set now
3. (close-team) group:default/nobody is not in the catalog, or you cannot see it`,
    );
    await actions.run('kumiki:entity:fetch', {
      entityRefs: ['teamapi:default/sre'],
    });
    await expect(
      actions.run('kumiki:draft:apply', {
        at: AT,
        changes: readDraftChanges(changes) as never,
      }),
    ).rejects.toThrow('so none is');
    expect(actions.content()).toEqual({
      teams: { 'sre.yaml': files[SRE] },
    });
  });

  it('is a conflict where a file has changed and the catalog has not read it', async () => {
    const changes = [
      {
        type: 'hand-over',
        responsibility: 'runtime-platform',
        from: 'sre',
        to: 'billing',
      },
    ];
    const actions = start({ drafts: [draftOf(...changes)] });
    actions.write(
      SRE,
      files[SRE].replace('    - responsibility: runtime-platform\n', ''),
    );
    await expect(
      actions.run('kumiki:draft:apply', {
        at: AT,
        changes: readDraftChanges(changes) as never,
      }),
    ).rejects.toThrow('sre neither accepts nor holds runtime-platform');
  });

  it('is refused where it changes more than one run can read', async () => {
    const names = Array.from({ length: 51 }, (_, nth) => `team-${nth}`);
    const entities = names.flatMap((name): Entity[] => [
      {
        ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
        metadata: { name, namespace: 'default' },
        spec: { type: 'team', children: [] },
      },
      {
        ...{ apiVersion: 'kumiki.dev/v1alpha1', kind: 'TeamApi' },
        metadata: { name, namespace: 'default' },
        spec: { team: name },
      },
    ]);
    const readDraft = (count: number) => {
      const changes = names
        .slice(0, count)
        .map(team => ({ type: 'retype-team', team, teamType: 'enabling' }));
      const actions = start({ drafts: [draftOf(...changes)], entities });
      return actions.run('kumiki:draft:read', { draft: 'draft-1' });
    };
    expect((await readDraft(50)).entityRefs).toHaveLength(50);
    await expect(readDraft(51)).rejects.toThrow(
      'changes 51 entities that exist; one run publishes 50 at most',
    );
  });

  it('closes no team that still owns components', async () => {
    const entities = readEntities().map(entity =>
      entity.kind === 'Component'
        ? {
            ...entity,
            relations: [
              { type: 'ownedBy', targetRef: 'group:default/billing' },
            ],
          }
        : entity,
    );
    const read = (...changes: object[]) =>
      start({ drafts: [draftOf(...changes)], entities }).run(
        'kumiki:draft:read',
        { draft: 'draft-1' },
      );
    const close = { type: 'close-team', team: 'billing' };
    await expect(read(close)).rejects.toThrow(
      'billing still owns components: album-api',
    );
    const { entityRefs } = await read(
      { type: 'move-component', component: 'album-api', owner: 'sre' },
      close,
    );
    expect(entityRefs).toContain('component:default/album-api');
  });

  it('needs the files of what it changes', async () => {
    const actions = start();
    const changes = readDraftChanges([
      { type: 'take', team: 'sre', responsibility: 'mail-and-dns' },
    ]);
    await expect(
      actions.run('kumiki:draft:apply', { at: AT, changes: changes as never }),
    ).rejects.toThrow('teamapi:default/sre is not in any file');
  });

  it('refuses a draft that changes nothing, and what is no draft', async () => {
    const actions = start({ drafts: [draftOf()] });
    const read = (draft: string) => actions.run('kumiki:draft:read', { draft });
    await expect(read('draft-1')).rejects.toThrow('changes nothing');
    await expect(read('../model')).rejects.toThrow('not the id of a draft');
    await expect(read('other')).rejects.toThrow('no such draft');
  });

  it('closes a team', async () => {
    const { read } = await publish([
      {
        type: 'give-up',
        team: 'in-house-infra',
        responsibility: 'technical-security',
      },
      {
        type: 'give-up',
        team: 'in-house-infra',
        responsibility: 'cloud-accounts',
      },
      { type: 'close-team', team: 'in-house-infra' },
    ]);
    expect(read(IN_HOUSE_INFRA)).toContain('Nothing is declared here any more');
    expect(read('all.yaml')).not.toContain('name: in-house-infra');
  });
});

describe('the model of a draft', () => {
  const teams = ['sre', 'in-house-infra', 'billing', 'corporate-it', 'new'];
  const responsibilities = [
    ...['runtime-platform', 'database-operations', 'mail-and-dns'],
    ...['technical-security', 'cloud-accounts'],
  ];
  const team = fc.constantFrom(...teams);
  const responsibility = fc.constantFrom(...responsibilities);
  const teamType = fc.constantFrom('platform', 'enabling');
  const change = fc.oneof(
    fc.record({
      type: fc.constant('found-team'),
      team: fc.constant('new'),
      teamType,
    }),
    fc.record({ type: fc.constant('close-team'), team }),
    fc.record({ type: fc.constant('retype-team'), team, teamType }),
    fc.record({ type: fc.constant('move-team'), team, grouping: team }),
    fc.record({
      type: fc.constant('hand-over'),
      responsibility,
      from: team,
      to: team,
    }),
    fc.record({ type: fc.constant('hand-over'), responsibility, to: team }),
    fc.record({
      type: fc.constant('take'),
      team,
      responsibility,
      forNow: fc.boolean(),
    }),
    fc.record({ type: fc.constant('give-up'), team, responsibility }),
    fc.record({
      type: fc.constant('give-up'),
      team,
      responsibility,
      handOffTo: team,
    }),
    fc.record({
      type: fc.constant('begin-interaction'),
      mode: fc.constantFrom('collaboration', 'facilitating', 'x-as-a-service'),
      from: team,
      to: fc.uniqueArray(team, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('end-interaction'),
      interaction: fc.constantFrom('sre-runtime', 'sre-embedded'),
    }),
    fc.record({
      type: fc.constant('move-component'),
      component: fc.constant('album-api'),
      owner: team,
    }),
  );

  /** What the catalog reads of the files. */
  const readFiles = (content: object): Entity[] =>
    Object.values(content).flatMap(value =>
      typeof value === 'string'
        ? parseAllDocuments(value).flatMap(document => {
            const entity = document.toJS() as Entity | null;
            return entity ? [entity] : [];
          })
        : readFiles(value),
    );
  const modelOf = (entities: readonly Entity[]) =>
    buildOrgModel(
      entities.map(({ metadata, ...entity }) => ({
        ...entity,
        metadata: { ...metadata, namespace: 'default', annotations: {} },
      })),
      { at: AT },
    );

  it('is the model of the catalog once it is published', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        async sent => {
          const base = readEntities();
          const first = applyDraft(base, {
            at: AT,
            changes: readDraftChanges(sent),
          });
          // What cannot be made is not published; a person takes it out.
          const bad = new Set(first.problems.map(it => it.change));
          const changes = first.changes.filter((_, index) => !bad.has(index));
          const applied = applyDraft(base, { at: AT, changes });
          fc.pre(applied.problems.length === 0 && applied.edits.length > 0);
          const { content } = await publish(changes as DraftChange[], base);
          const changed = new Set(applied.edits.map(({ ref }) => ref));
          const published = [
            ...base.filter(it => !changed.has(stringifyEntityRef(it))),
            ...readFiles(content() ?? {}).filter(it =>
              changed.has(stringifyEntityRef(it)),
            ),
          ];
          expect(modelOf(published)).toEqual(modelOf(applied.entities));
        },
      ),
      { numRuns: 60 },
    );
  });
});
