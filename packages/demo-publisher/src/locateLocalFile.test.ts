import { createMockDirectory } from '@backstage/backend-test-utils';
import { pathToFileURL } from 'node:url';
import { locateLocalFile } from './locateLocalFile';

describe('locateLocalFile', () => {
  const folder = createMockDirectory({
    content: {
      organisation: { '.git': {}, teams: { 'sre.yaml': '' } },
      elsewhere: { 'sre.yaml': '' },
    },
  });

  it('finds the repository around a file', async () => {
    const target = folder.resolve('organisation/teams/sre.yaml');
    await expect(locateLocalFile({ type: 'file', target })).resolves.toEqual({
      url: pathToFileURL(target).href,
      path: 'teams/sre.yaml',
      repository: 'organisation',
    });
  });

  it.each([
    ['a file outside of any repository', 'file', 'elsewhere/sre.yaml'],
    ['another type of location', 'url', 'organisation/teams/sre.yaml'],
  ])('finds nothing for %s', async (_, type, path) => {
    const target = folder.resolve(path);
    await expect(locateLocalFile({ type, target })).resolves.toBeUndefined();
  });

  it('finds nothing for a relative path', async () => {
    await expect(
      locateLocalFile({ type: 'file', target: 'teams/sre.yaml' }),
    ).resolves.toBeUndefined();
  });
});
