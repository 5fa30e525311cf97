import { InputError } from '@backstage/errors';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrganisationFile } from './OrganisationTree';

/**
 * Every file below a folder, in order, but not what git keeps about it; a
 * symbolic link is refused, as it may lead out of it.
 */
export async function listFiles(
  folder: string,
  below = '',
): Promise<OrganisationFile[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const files: OrganisationFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (path === '.git') {
      continue;
    }
    if (entry.isDirectory()) {
      files.push(...(await listFiles(folder, path)));
    } else if (entry.isFile()) {
      files.push({ path, content: await readFile(join(folder, path)) });
    } else {
      throw new InputError(
        `'${path}' is a symbolic link or a special file; only files are published`,
      );
    }
  }
  return files;
}
