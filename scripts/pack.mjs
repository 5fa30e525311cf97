// npm run pack: every published package as a tarball in .local/packages, as npm would get it.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { local, must, prepare, root } from './lib/toolchain.mjs';

/** Builds and packs; the answer maps package names to tarballs. */
export async function packAll() {
  const folder = join(local, 'packages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await must('yarn', ['tsc']);
  await must('node_modules/.bin/backstage-cli', ['repo', 'build']);
  const tarballs = {};
  for (const plugin of await readdir(join(root, 'plugins'))) {
    const manifest = join(root, 'plugins', plugin, 'package.json');
    const { name } = JSON.parse(await readFile(manifest, 'utf8'));
    tarballs[name] = join(folder, `${plugin}.tgz`);
    await must('yarn', ['workspace', name, 'pack', '--out', tarballs[name]]);
  }
  return tarballs;
}

if (process.argv[1]?.endsWith('pack.mjs')) {
  await prepare(import.meta.url);
  console.log(Object.values(await packAll()).join('\n'));
}
