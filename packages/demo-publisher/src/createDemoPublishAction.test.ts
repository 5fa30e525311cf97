import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CatalogRefresher } from './CatalogRefresher';
import { createDemoPublishAction } from './createDemoPublishAction';
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

describe('demo:publish', () => {
  let organisation: Awaited<ReturnType<typeof temporaryOrganisation>>;
  let workspacePath: string;
  const refresh = jest.fn();

  beforeEach(async () => {
    refresh.mockReset();
    organisation = await temporaryOrganisation({ [path]: team('Calm') });
    workspacePath = join(organisation.folder, 'workspace');
    await mkdir(workspacePath);
  });
  afterEach(() => organisation.remove());

  const inWorkspace = async (file: string, content: string) => {
    await mkdir(dirname(join(workspacePath, file)), { recursive: true });
    await writeFile(join(workspacePath, file), content);
  };

  const files = [
    {
      entityRef: 'teamapi:default/sre',
      path,
      revision: revisionOf(team('Calm')),
    },
  ];

  async function run(input: object, options?: { isDryRun: boolean }) {
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
    const action = createDemoPublishAction({
      repository: OrganisationRepository.create(organisation),
      refresher: CatalogRefresher.create({
        catalog: Object.assign(catalog, { refreshEntity: refresh }),
        auth: mockServices.auth(),
      }),
    });
    const output = jest.fn();
    const context = createMockActionContext({
      input: { title: 'A change', ...input },
      workspacePath,
    });
    await action.handler({ ...context, output, ...options });
    return Object.fromEntries(output.mock.calls);
  }

  it('publishes what was changed, and lets the catalog read it', async () => {
    await inWorkspace(path, team('Calmer'));
    const output = await run({ files });
    expect(output).toEqual({
      commit: await organisation.head(),
      entities: ['teamapi:default/sre'],
    });
    expect(await organisation.committed(path)).toBe(team('Calmer'));
    expect(refresh.mock.calls.map(([ref]) => ref)).toEqual([
      'teamapi:default/sre',
    ]);
  });

  it('publishes nothing in a dry run and leaves the catalog alone', async () => {
    await inWorkspace(path, team('Calmer'));
    expect(await run({ files }, { isDryRun: true })).toEqual({
      entities: ['teamapi:default/sre'],
    });
    expect(await organisation.log()).toHaveLength(1);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('has published although the catalog cannot be asked', async () => {
    refresh.mockRejectedValue(new Error('The catalog is away'));
    await inWorkspace(path, team('Calmer'));
    const { commit } = await run({ files });
    expect(await organisation.head()).toBe(commit);
  });

  it('refuses what somebody else changed meanwhile', async () => {
    await organisation.write(path, team('Quiet'));
    await inWorkspace(path, team('Calmer'));
    await expect(run({ files })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await organisation.read(path)).toBe(team('Quiet'));
  });

  it('puts a generated project into a folder of its own', async () => {
    await inWorkspace('project/docs/index.md', '# Docs\n');
    await inWorkspace('scratch.txt', 'not published');
    const input = { sourcePath: './project', targetPath: 'projects/photos' };
    await run(input);
    expect(await organisation.committed('projects/photos/docs/index.md')).toBe(
      '# Docs\n',
    );
    expect(await organisation.dirty()).toEqual([]);
    await inWorkspace('project/docs/index.md', '# Other docs\n');
    await expect(run(input)).rejects.toThrow('exists already');
  });

  it.each([
    { targetPath: '../outside' },
    { targetPath: '.git' },
    { targetPath: '/tmp' },
    { sourcePath: '..' },
    { sourcePath: '/' },
  ])('refuses %p', async input => {
    await inWorkspace('file.yaml', 'x: 1\n');
    await expect(run(input)).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await organisation.log()).toHaveLength(1);
    expect(await organisation.dirty()).toEqual([]);
  });

  it('refuses a workspace with a symbolic link, and one that lost a file', async () => {
    await expect(run({ files })).rejects.toThrow('not in the workspace any');
    await symlink('/etc/hostname', join(workspacePath, 'link.yaml'));
    await expect(run({})).rejects.toThrow("'link.yaml' is a symbolic link");
  });
});
