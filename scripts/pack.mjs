// npm run pack: every published package as a tarball in .local/packages, as npm would get it.
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listPublished } from './lib/published.mjs';
import { local, must, prepare, root } from './lib/toolchain.mjs';

/** Builds and packs; the answer maps package names to tarballs. */
export async function packAll() {
  const folder = join(local, 'packages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await must('yarn', ['tsc']);
  await must('node_modules/.bin/backstage-cli', ['repo', 'build']);
  const tarballs = {};
  for (const { name, path } of await listPublished()) {
    tarballs[name] = join(folder, `${basename(path)}.tgz`);
    await must('yarn', ['workspace', name, 'pack', '--out', tarballs[name]]);
  }
  return tarballs;
}

if (process.argv[1]?.endsWith('pack.mjs')) {
  await prepare(import.meta.url);
  console.log(Object.values(await packAll()).join('\n'));
}
