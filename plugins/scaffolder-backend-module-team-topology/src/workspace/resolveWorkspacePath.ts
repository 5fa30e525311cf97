import { lstat } from 'node:fs/promises';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * The place of a file in a workspace, and its path as a repository writes it.
 *
 * @throws NotAllowedError where it would lead out of the workspace, itself or through a symbolic link
 */
export async function resolveWorkspacePath(
  root: string,
  path: string,
): Promise<{ absolute: string; relative: string }> {
  const said = quoteValue(path);
  const relative = normalize(path).split(sep).join('/').replace(/^\.\//, '');
  if (path.trim() === '' || /[\0\\]/.test(path) || relative.endsWith('/')) {
    throw new InputError(`path is ${said}; allowed: the path of a file`);
  }
  if (isAbsolute(path) || relative === '..' || relative.startsWith('../')) {
    throw new NotAllowedError(
      `path is ${said}, which leads out of the workspace; allowed: a path inside it`,
    );
  }
  let place = root;
  for (const part of relative.split('/')) {
    if (part.toLowerCase() === '.git') {
      throw new NotAllowedError(
        `path is ${said}; allowed: no path inside .git`,
      );
    }
    place = join(place, part);
    const found = await lstat(place).catch(() => undefined);
    if (found?.isSymbolicLink()) {
      throw new NotAllowedError(
        `path is ${said}, which leads through a symbolic link; allowed: files and folders of the workspace`,
      );
    }
  }
  return { absolute: resolveSafeChildPath(root, place), relative };
}
