import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';

/** A file of a folder. */
export interface ListedFile {
  /** Below the folder, with `/` between its parts. */
  path: string;
  content: Buffer;
  /** Absent where it is not. */
  isExecutable?: true;
}

const EXECUTABLE_BY_OWNER = 0o100;

/** More than a declaration or a generated project has. */
const MOST_FILES = 1_000;

/**
 * Every file below a folder, in order, but not what git keeps about it; a
 * symbolic link is refused, as it may lead out of it.
 */
export async function listFiles(folder: string): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  await addFiles(folder, '', files);
  return files;
}

async function addFiles(
  folder: string,
  below: string,
  files: ListedFile[],
): Promise<void> {
  const entries = await readdir(join(folder, below), {
    withFileTypes: true,
  }).catch(() => {
    throw new InputError(
      `The workspace has no such folder to publish; allowed: one that an earlier step has made`,
    );
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (path === '.git') {
      continue;
    }
    if (entry.isDirectory()) {
      await addFiles(folder, path, files);
    } else if (!entry.isFile()) {
      throw new InputError(
        `'${path}' is a symbolic link or a special file; only files are published`,
      );
    } else if (files.length === MOST_FILES) {
      throw new InputError(
        `There are more than ${MOST_FILES} files to publish; allowed: ${MOST_FILES}`,
      );
    } else {
      const { mode } = await stat(join(folder, path));
      files.push({
        path,
        content: await readFile(join(folder, path)),
        ...(mode & EXECUTABLE_BY_OWNER && { isExecutable: true }),
      });
    }
  }
}
