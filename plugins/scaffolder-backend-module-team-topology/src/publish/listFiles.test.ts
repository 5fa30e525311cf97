import { createMockDirectory } from '@backstage/backend-test-utils';
import { chmod } from 'node:fs/promises';
import { listFiles } from './listFiles';

describe('listFiles', () => {
  const directory = createMockDirectory();

  it('says which files can be run', async () => {
    directory.setContent({ 'run.sh': 'echo', docs: { 'index.md': '#' } });
    await chmod(directory.resolve('run.sh'), 0o755);
    expect(await listFiles(directory.path)).toEqual([
      { path: 'docs/index.md', content: Buffer.from('#') },
      { path: 'run.sh', content: Buffer.from('echo'), isExecutable: true },
    ]);
  });
});
