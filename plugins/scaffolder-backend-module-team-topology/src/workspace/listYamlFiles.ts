import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';

const MOST = 5_000;
const PASSED_OVER = ['.git', 'node_modules'];

/** The paths of the YAML files below a folder, in order; links are not followed. */
export async function listYamlFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const open = [''];
  let seen = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    seen += entries.length;
    if (seen > MOST) {
      throw new InputError(
        `The workspace has more than ${MOST} files, too many to look for an entity in`,
      );
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !PASSED_OVER.includes(entry.name)) {
        open.push(path);
      } else if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) {
        found.push(path);
      }
    }
  }
  return found.sort();
}
