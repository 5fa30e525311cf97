import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import { locateScmFile } from './locateScmFile';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        github: [
          {
            host: 'github.acme.com',
            apiBaseUrl: 'https://github.acme.com/api/v3',
          },
        ],
        gitlab: [
          { host: 'gitlab.com' },
          {
            host: 'acme.com',
            baseUrl: 'https://acme.com/gitlab',
            apiBaseUrl: 'https://acme.com/gitlab/api/v4',
          },
        ],
        gitea: [
          { host: 'gitea.acme.com' },
          { host: 'git.acme.com', baseUrl: 'https://git.acme.com/gitea' },
        ],
        azure: [
          { host: 'dev.azure.com' },
          { host: 'acme.visualstudio.com' },
          { host: 'tfs.acme.com' },
        ],
        bitbucketServer: [{ host: 'bitbucket.acme.com' }],
        gerrit: [
          {
            host: 'gerrit.acme.com',
            baseUrl: 'https://gerrit.acme.com',
            gitilesBaseUrl: 'https://gerrit.acme.com/plugins/gitiles',
          },
        ],
      },
    },
  }),
);

describe('locateScmFile', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    [
      'https://github.com/acme/catalog/blob/main/teams/sre.yaml',
      'teams/sre.yaml',
      'github.com?owner=acme&repo=catalog',
      'main',
    ],
    [
      'https://github.com/acme/catalog/tree/main/sre.yaml',
      'sre.yaml',
      'github.com?owner=acme&repo=catalog',
      'main',
    ],
    [
      'https://github.acme.com/a/b/blob/v1/teams/%E5%9F%BA%E7%9B%A4.yaml',
      'teams/基盤.yaml',
      'github.acme.com?owner=a&repo=b',
      'v1',
    ],
    [
      'https://gitlab.com/a/b/c/-/blob/main/x/y.yaml',
      'x/y.yaml',
      'gitlab.com?owner=a%2Fb&repo=c',
      'main',
    ],
    [
      'https://gitlab.com/a/c/blob/main/x%20y.yaml',
      'x y.yaml',
      'gitlab.com?owner=a&repo=c',
      'main',
    ],
    [
      'https://gitlab.com/a/c/-/blob/feature%2Fteams/x/y.yaml',
      'x/y.yaml',
      'gitlab.com?owner=a&repo=c',
      'feature/teams',
    ],
    [
      'https://acme.com/gitlab/a/c/-/blob/main/x/y.yaml',
      'x/y.yaml',
      'acme.com?owner=a&repo=c',
      'main',
    ],
    [
      'https://gitea.acme.com/acme/catalog/src/branch/main/a.yaml',
      'a.yaml',
      'gitea.acme.com?owner=acme&repo=catalog',
      'main',
    ],
    [
      'https://git.acme.com/gitea/acme/catalog/src/branch/feature%2Fteams/src/%E5%9F%BA.yaml?display=source',
      'src/基.yaml',
      'git.acme.com?owner=acme&repo=catalog',
      'feature/teams',
    ],
    [
      'https://bitbucket.org/acme/catalog/src/main/x/y.yaml',
      'x/y.yaml',
      undefined,
      'main',
    ],
    [
      'https://bitbucket.acme.com/projects/P/repos/r/browse/x/y.yaml?at=main',
      'x/y.yaml',
      'bitbucket.acme.com?project=P&repo=r',
      'main',
    ],
    [
      'https://bitbucket.acme.com/users/tanaka/repos/r/browse/x/y.yaml?at=refs%2Fheads%2Ffeature%2Fteams',
      'x/y.yaml',
      'bitbucket.acme.com?project=%7Etanaka&repo=r',
      'feature/teams',
    ],
    [
      'https://bitbucket.acme.com/projects/P/repos/r/browse/y.yaml',
      'y.yaml',
      'bitbucket.acme.com?project=P&repo=r',
      undefined,
    ],
    [
      'https://dev.azure.com/org/project/_git/repo?path=/x/y.yaml&version=GBmain',
      'x/y.yaml',
      'dev.azure.com?organization=org&project=project&repo=repo',
      'main',
    ],
    [
      'https://dev.azure.com/org/Team%20Catalog/_git/repo?path=%2Fx%2Fy.yaml&version=GBfeature%2Fteams',
      'x/y.yaml',
      'dev.azure.com?organization=org&project=Team+Catalog&repo=repo',
      'feature/teams',
    ],
    [
      'https://dev.azure.com/org/_git/repo?path=/y.yaml',
      'y.yaml',
      'dev.azure.com?organization=org&project=repo&repo=repo',
      undefined,
    ],
    [
      'https://acme.visualstudio.com/project/_git/repo?path=/y.yaml',
      'y.yaml',
      'acme.visualstudio.com?organization=acme&project=project&repo=repo',
      undefined,
    ],
    [
      'https://tfs.acme.com/tfs/collection/project/_git/repo?path=/y.yaml',
      'y.yaml',
      'tfs.acme.com?organization=tfs%2Fcollection&project=project&repo=repo',
      undefined,
    ],
    [
      'https://gerrit.acme.com/plugins/gitiles/acme/catalog/+/refs/heads/main/x/y.yaml',
      'x/y.yaml',
      'gerrit.acme.com?repo=acme%2Fcatalog',
      'main',
    ],
    [
      'https://bitbucket.acme.com/projects/P/repos/r/browse/x/y.yaml?at=refs%2Fheads%2Ffeature%2Fx',
      'x/y.yaml',
      'bitbucket.acme.com?project=P&repo=r',
      'feature/x',
    ],
    [
      'https://bitbucket.acme.com/projects/P/repos/r/browse/x/y.yaml',
      'x/y.yaml',
      'bitbucket.acme.com?project=P&repo=r',
      undefined,
    ],
    // Its actions also want the project, which the URL does not say.
    [
      'https://bitbucket.org/w/r/src/main/x/y.yaml',
      'x/y.yaml',
      undefined,
      'main',
    ],
    [
      'https://gitlab.com/a/b/c/-/blob/feature%2Fx/teams/sre.yaml?ref_type=heads',
      'teams/sre.yaml',
      'gitlab.com?owner=a%2Fb&repo=c',
      'feature/x',
    ],
    [
      'https://gitlab.com/a/b/blob/main/sre.yaml',
      'sre.yaml',
      'gitlab.com?owner=a&repo=b',
      'main',
    ],
    [
      'https://acme.com/gitlab/a/b/-/blob/main/sre.yaml',
      'sre.yaml',
      'acme.com?owner=a&repo=b',
      'main',
    ],
    [
      'https://gitea.acme.com/a/b/src/branch/main/a.yaml',
      'a.yaml',
      'gitea.acme.com?owner=a&repo=b',
      'main',
    ],
    [
      'https://gitea.acme.com/a/b/src/branch/feature%2Fx/%E5%9F%BA/a.yaml',
      '基/a.yaml',
      'gitea.acme.com?owner=a&repo=b',
      'feature/x',
    ],
    [
      'https://dev.azure.com/org/_git/repo?path=%2Fx%2Fy.yaml&version=GBfeature%2Fx',
      'x/y.yaml',
      'dev.azure.com?organization=org&project=repo&repo=repo',
      'feature/x',
    ],
    [
      'https://dev.azure.com/org/a%20project/_git/repo?path=/x.yaml',
      'x.yaml',
      'dev.azure.com?organization=org&project=a+project&repo=repo',
      undefined,
    ],
  ])('finds %s', async (url, path, repoUrl, branch) => {
    const file = await locateScmFile(url, integrations);
    expect(file).toMatchObject({ url, path });
    expect([file?.repoUrl, file?.branch]).toEqual([repoUrl, branch]);
  });

  it.each([
    'https://github.com/acme/catalog/blob/main/a.yaml',
    'https://gitlab.com/a/b/c/-/blob/main/x/y.yaml',
    'https://gitea.acme.com/acme/catalog/src/branch/main/a.yaml',
    'https://bitbucket.acme.com/projects/P/repos/r/browse/y.yaml',
    'https://dev.azure.com/org/project/_git/repo?path=/x/y.yaml',
    'https://gerrit.acme.com/plugins/gitiles/catalog/+/refs/heads/main/y.yaml',
  ])('names the repository of %s as actions that publish do', async url => {
    const file = await locateScmFile(url, integrations);
    expect(parseRepoUrl(file?.repoUrl ?? '', integrations)).toMatchObject({
      host: new URL(url).host,
      repo: expect.any(String),
    });
  });

  it('tells organisations of one host apart', async () => {
    const repositoryOf = async (organization: string) =>
      (
        await locateScmFile(
          `https://dev.azure.com/${organization}/catalog/_git/teams?path=/a.yaml`,
          integrations,
        )
      )?.repository;
    expect(await repositoryOf('acme')).toBe(
      'https://dev.azure.com/acme/catalog/_git/teams',
    );
    expect(await repositoryOf('other')).not.toBe(await repositoryOf('acme'));
  });

  // The integrations take the first part for the branch, whatever follows.
  it.each([
    'https://github.com/acme/catalog/blob/feature%2Fteams/a.yaml',
    'https://github.com/acme/catalog/blob/feature%252Fteams/a.yaml',
    'https://bitbucket.org/acme/catalog/src/feature%2Fteams/a.yaml',
  ])('does not guess where the branch of %s ends', async url => {
    await expect(locateScmFile(url, integrations)).rejects.toThrow(
      'names a branch with a slash',
    );
  });

  it.each([
    'https://gitea.acme.com/acme/catalog/src/tag/v1/a.yaml',
    'https://gitea.acme.com/acme/catalog/src/commit/0a1b2c/a.yaml',
    'https://dev.azure.com/org/project/_git/repo?path=/x/y.yaml&version=GTv1',
    'https://bitbucket.acme.com/projects/P/repos/r/browse/y.yaml?at=refs%2Ftags%2Fv1',
    'https://gerrit.acme.com/plugins/gitiles/catalog/+/refs/tags/v1/y.yaml',
  ])('does not take what is no branch for one: %s', async url => {
    await expect(locateScmFile(url, integrations)).rejects.toThrow(
      'is not on a branch, so it cannot be changed',
    );
  });

  it.each([
    'https://example.com/acme/catalog/blob/main/sre.yaml',
    'https://github.com/acme/catalog',
    'https://github.com/acme/catalog/commits/main/sre.yaml',
    'https://github.com/acme/catalog/blob/main/../../sre.yaml',
    'https://github.com/',
    'ftp://github.com/acme/catalog/blob/main/sre.yaml',
    'not a url',
    'https://github.com/acme/catalog/blob/main/100%.yaml',
    'https://github.com/%',
    'https://gitea.acme.com/acme/catalog',
    'https://gitlab.com/a/c/-/tree/main/x.yaml',
    'https://dev.azure.com/org/project/_git/repo',
    'https://dev.azure.com/org/project/repo?path=/x/y.yaml',
    'https://gitlab.com/a/b/-/issues/1',
  ])('does not know %s', async url => {
    expect(await locateScmFile(url, integrations)).toBeUndefined();
  });
});
