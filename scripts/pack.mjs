// npm run pack: every published package as a tarball in .local/packages, as npm would get it.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
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

/** Every workspace package that npm is to get, in plugins and beside them. */
async function listPublished() {
  const published = [];
  for (const parent of ['packages', 'plugins']) {
    for (const entry of await readdir(join(root, parent))) {
      const path = join(root, parent, entry);
      const manifest = await readFile(join(path, 'package.json'), 'utf8');
      const { name, private: isPrivate } = JSON.parse(manifest);
      if (!isPrivate) {
        published.push({ name, path });
      }
    }
  }
  return published;
}

if (process.argv[1]?.endsWith('pack.mjs')) {
  await prepare(import.meta.url);
  console.log(Object.values(await packAll()).join('\n'));
}
