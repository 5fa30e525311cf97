import { lstat } from 'node:fs/promises';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

const LONGEST_NAME = 255;
const LONGEST_PATH = 1_024;

/**
 * The place of a file in a workspace, and its path as a repository writes it.
 *
 * @param field - what an error calls the path
 * @throws InputError where a file cannot have this path
 * @throws NotAllowedError where it would lead out of the workspace, itself or through a symbolic link
 */
export async function resolveWorkspacePath(
  root: string,
  path: string,
  field: string = 'path',
): Promise<{ absolute: string; relative: string }> {
  const said = `${field} is ${quoteValue(path)}`;
  const relative = normalize(path).split(sep).join('/').replace(/^\.\//, '');
  if (
    path.trim() === '' ||
    /[\p{Cc}\p{Cs}\\]/u.test(path) ||
    /(?:^\.|\/)$/.test(relative)
  ) {
    throw new InputError(`${said}; allowed: the path of a file`);
  }
  if (isTooLong(relative)) {
    throw new InputError(
      `${said}; allowed: ${LONGEST_NAME} bytes in a name, ${LONGEST_PATH} in all`,
    );
  }
  if (isAbsolute(path) || relative === '..' || relative.startsWith('../')) {
    throw new NotAllowedError(
      `${said}, which leads out of the workspace; allowed: a path inside it`,
    );
  }
  let place = root;
  for (const part of relative.split('/')) {
    if (isGit(part)) {
      throw new NotAllowedError(`${said}; allowed: no path inside .git`);
    }
    place = join(place, part);
    const found = await lstat(place).catch(() => undefined);
    if (found?.isSymbolicLink()) {
      throw new NotAllowedError(
        `${said}, which leads through a symbolic link; allowed: files and folders of the workspace`,
      );
    }
  }
  try {
    return { absolute: resolveSafeChildPath(root, place), relative };
  } catch (error) {
    return refuseNoFile(path, error, field);
  }
}

function isTooLong(path: string): boolean {
  return (
    Buffer.byteLength(path) > LONGEST_PATH ||
    path.split('/').some(part => Buffer.byteLength(part) > LONGEST_NAME)
  );
}

/** Whether some file system takes a name for `.git`. */
function isGit(part: string): boolean {
  const name = part
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[. ]+$/, '')
    .toLowerCase();
  return name === '.git' || name === 'git~1';
}

/** What the file system says of a path that a file cannot have. */
const NO_FILE = [
  'EEXIST',
  'EINVAL',
  'EISDIR',
  'ENAMETOOLONG',
  'ENOTDIR',
  'ENOTEMPTY',
];

/** Says of a path why there can be no file; what else went wrong is passed on. */
export function refuseNoFile(
  path: string,
  error: unknown,
  field: string = 'path',
): never {
  const code =
    typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : '';
  if (NO_FILE.includes(code)) {
    throw new InputError(
      `${field} is ${quoteValue(
        path,
      )}, which is a folder or lies below a file; allowed: the path of a file`,
    );
  }
  throw error;
}
