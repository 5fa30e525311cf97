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
        gitlab: [{ host: 'gitlab.com' }],
        bitbucketServer: [{ host: 'bitbucket.acme.com' }],
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
      'https://dev.azure.com/org/project/_git/repo?path=/x/y.yaml&version=GBmain',
      'x/y.yaml',
      undefined,
      'main',
    ],
  ])('finds %s', (url, path, repoUrl, branch) => {
    expect(locateScmFile(url, integrations)).toMatchObject({
      url,
      path,
      branch,
      ...(repoUrl ? { repoUrl } : {}),
    });
  });

  it.each([
    'https://example.com/acme/catalog/blob/main/sre.yaml',
    'https://github.com/acme/catalog',
    'https://github.com/',
    'ftp://github.com/acme/catalog/blob/main/sre.yaml',
    'not a url',
    'https://github.com/acme/catalog/blob/main/100%.yaml',
    'https://github.com/%',
  ])('does not know %s', url => {
    expect(locateScmFile(url, integrations)).toBeUndefined();
  });
});
