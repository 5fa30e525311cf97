import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
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
        bitbucketServer: [
          {
            host: 'bitbucket.acme.com',
            apiBaseUrl: 'https://bitbucket.acme.com/rest/api/1.0',
          },
        ],
        gitea: [{ host: 'gitea.acme.com', baseUrl: 'https://gitea.acme.com' }],
        gerrit: [
          {
            host: 'gerrit.acme.com',
            gitilesBaseUrl: 'https://gerrit.acme.com/gitiles',
          },
        ],
      },
    },
  }),
);

describe('locateScmFile', () => {
  it.each([
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
      'https://bitbucket.acme.com/projects/P/repos/r/browse/x/y.yaml?at=main',
      'x/y.yaml',
      'bitbucket.acme.com?project=P&repo=r',
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
      'https://dev.azure.com/org/project/_git/repo?path=/x/y.yaml&version=GBmain',
      'x/y.yaml',
      'dev.azure.com?organization=org&project=project&repo=repo',
      'main',
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
    [
      'https://gerrit.acme.com/gitiles/a/b/+/refs/heads/main/x/y.yaml',
      'x/y.yaml',
      'gerrit.acme.com?repo=a%2Fb',
      'main',
    ],
  ])('finds %s', async (url, path, repoUrl, branch) => {
    const found = await locateScmFile(url, integrations);
    expect(found).toMatchObject({ url, path });
    expect([found?.repoUrl, found?.branch]).toEqual([repoUrl, branch]);
  });

  it.each([
    'https://example.com/acme/catalog/blob/main/sre.yaml',
    'https://github.com/acme/catalog',
    'https://github.com/',
    'ftp://github.com/acme/catalog/blob/main/sre.yaml',
    'not a url',
    'https://github.com/acme/catalog/blob/main/100%.yaml',
    'https://github.com/%',
    'https://gitea.acme.com/a/b/src/tag/v1/a.yaml',
    'https://gitea.acme.com/a/b/src/commit/0123abcd/a.yaml',
    'https://dev.azure.com/org/project/_git/repo?path=/x/y.yaml&version=GTv1',
    'https://dev.azure.com/org/project/repo?path=/x/y.yaml',
    'https://gitlab.com/a/b/-/issues/1',
    'https://gerrit.acme.com/gitiles/a/b/+/refs/tags/v1/x.yaml',
  ])('does not know %s', async url => {
    expect(await locateScmFile(url, integrations)).toBeUndefined();
  });

  it.each([
    'https://github.com/acme/catalog/blob/feature%2Fx/teams/sre.yaml',
    'https://bitbucket.org/w/r/src/feature%2Fx/teams/sre.yaml',
  ])('refuses %s', async url => {
    await expect(locateScmFile(url, integrations)).rejects.toThrow(
      'names a branch with a slash',
    );
  });
});
