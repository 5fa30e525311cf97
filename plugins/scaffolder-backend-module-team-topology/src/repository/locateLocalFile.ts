import { lstat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RepositoryFile } from './RepositoryFile';

/**
 * The file of a local repository: the nearest folder above it that git knows.
 * Whether it may be read is for the reader of URLs to say.
 */
export async function locateLocalFile(
  target: string,
): Promise<RepositoryFile | undefined> {
  if (!isAbsolute(target)) {
    return undefined;
  }
  for (
    let folder = dirname(target);
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (await lstat(join(folder, '.git')).catch(() => undefined)) {
      return {
        url: pathToFileURL(target).href,
        path: relative(folder, target).split(sep).join('/'),
        repository: basename(folder),
      };
    }
  }
  return undefined;
}
