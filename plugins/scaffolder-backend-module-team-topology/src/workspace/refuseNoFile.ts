import { InputError } from '@backstage/errors';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

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
export function refuseNoFile(path: string, error: unknown): never {
  const code =
    typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : '';
  if (NO_FILE.includes(code)) {
    throw new InputError(
      `path is ${quoteValue(
        path,
      )}, where there is a folder or no folder; allowed: the path of a file`,
    );
  }
  throw error;
}
