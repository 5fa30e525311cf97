import { lstat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EntityFileLocator } from '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology';

/**
 * Finds the git repository around a `file:` location: the nearest folder above it
 * that has a `.git`. Whether the file may be read is decided by the URL reader.
 */
export const locateLocalFile: EntityFileLocator = async ({ type, target }) => {
  if (type !== 'file' || !isAbsolute(target)) {
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
};
