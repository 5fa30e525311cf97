// The packages that npm is to get.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './toolchain.mjs';

/** Every workspace package that is published, in plugins and beside them; `path` begins at the root. */
export async function listPublished() {
  const published = [];
  for (const parent of ['packages', 'plugins']) {
    for (const entry of (await readdir(join(root, parent))).sort()) {
      const path = `${parent}/${entry}`;
      const manifest = await readFile(join(root, path, 'package.json'), 'utf8');
      const { name, private: isPrivate } = JSON.parse(manifest);
      if (!isPrivate) {
        published.push({ name, path });
      }
    }
  }
  return published;
}
