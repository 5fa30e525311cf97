import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { CatalogRefresher } from './CatalogRefresher';
import { DemoPublisher } from './DemoPublisher';
import { OrganisationRepository } from './OrganisationRepository';
import {
  revisionOf,
  temporaryOrganisation,
} from './__testUtils__/temporaryOrganisation';

const team = (mission: string) => `apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: sre }
spec: { team: sre, mission: ${mission} }
`;
const path = 'team-apis/sre.yaml';
const author = { name: 'Tanaka' };

describe('the publisher of the demo', () => {
  let organisation: Awaited<ReturnType<typeof temporaryOrganisation>>;
  const refresh = jest.fn();

  beforeEach(async () => {
    refresh.mockReset();
    organisation = await temporaryOrganisation({
      [path]: team('Calm'),
      'README.md': 'Nothing else',
    });
  });
  afterEach(() => organisation.remove());

  const changed = (content?: string) => ({
    title: 'A change',
    description: '',
    author,
    files: [
      {
        path,
        revision: revisionOf(team('Calm')),
        ...(content !== undefined && { content: Buffer.from(content) }),
      },
    ],
  });
  const project = (files: Record<string, string>, name = 'photos') => ({
    title: 'Add photos',
    description: '',
    author,
    name,
    namespace: 'default',
    files: Object.entries(files).map(([file, content]) => ({
      path: file,
      content: Buffer.from(content),
    })),
  });
  const context = { logger: mockServices.logger.mock(), isDryRun: false };

  function start() {
    const catalog = catalogServiceMock({
      entities: [
        {
          apiVersion: 'kumiki.dev/v1alpha1',
          kind: 'TeamApi',
          metadata: { name: 'sre' },
          spec: { team: 'sre', mission: 'Calmer' },
        },
      ],
    });
    return DemoPublisher.create({
      repository: OrganisationRepository.create(organisation),
      refresher: CatalogRefresher.create({
        catalog: Object.assign(catalog, { refreshEntity: refresh }),
        auth: mockServices.auth(),
      }),
    });
  }

  it('publishes what was changed, and lets the catalog read it', async () => {
    const result = await start().publishChange(
      changed(team('Calmer')),
      context,
    );
    expect(result).toEqual({ state: 'published', paths: [path] });
    expect(await organisation.committed(path)).toBe(team('Calmer'));
    expect(refresh.mock.calls.map(([ref]) => ref)).toEqual([
      'teamapi:default/sre',
    ]);
  });

  it('removes a file, and the folder that it leaves empty', async () => {
    await start().publishChange(changed(), context);
    await expect(organisation.committed(path)).rejects.toThrow();
    await expect(organisation.read(path)).rejects.toThrow('ENOENT');
    expect(await organisation.committed('README.md')).toBe('Nothing else');
    expect(await organisation.dirty()).toEqual([]);
  });

  it('publishes nothing in a dry run and leaves the catalog alone', async () => {
    await start().publishChange(changed(team('Calmer')), {
      ...context,
      isDryRun: true,
    });
    expect(await organisation.log()).toHaveLength(1);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('has published although the catalog cannot be asked', async () => {
    refresh.mockRejectedValue(new Error('The catalog is away'));
    await start().publishChange(changed(team('Calmer')), context);
    expect(await organisation.log()).toEqual([
      'A change',
      'The demo organisation',
    ]);
  });

  it('refuses what somebody else changed meanwhile', async () => {
    await organisation.write(path, team('Quiet'));
    await expect(
      start().publishChange(changed(team('Calmer')), context),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await organisation.read(path)).toBe(team('Quiet'));
  });

  it('puts a generated project into a folder of its own', async () => {
    const publisher = start();
    await publisher.publishProject(
      project({ 'docs/index.md': '# Docs\n' }),
      context,
    );
    expect(await organisation.committed('projects/photos/docs/index.md')).toBe(
      '# Docs\n',
    );
    expect(await organisation.dirty()).toEqual([]);
    await expect(
      publisher.publishProject(project({ 'docs/index.md': '# No\n' }), context),
    ).rejects.toThrow('exists already');
  });

  it.each(['../../outside', '../../.git', '../..'])(
    'refuses a project called %p',
    async name => {
      await expect(
        start().publishProject(project({ 'a.yaml': 'x: 1\n' }, name), context),
      ).rejects.toMatchObject({ name: expect.stringMatching(/Error$/) });
      expect(await organisation.dirty()).toEqual([]);
    },
  );

  it('refuses a folder that leads elsewhere', async () => {
    await mkdir(join(organisation.folder, 'elsewhere'));
    await symlink(
      join(organisation.folder, 'elsewhere'),
      join(organisation.directory, 'projects'),
    );
    await expect(
      start().publishProject(project({ 'a.yaml': 'x: 1\n' }), context),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
