import { InputError } from '@backstage/errors';
import { resolveWorkspacePath } from '../workspace/resolveWorkspacePath';
import { listFiles } from './listFiles';
import { PublishedFile } from './TemplatePublisher';

/** A file as `kumiki:entity:fetch` gave it. */
export interface FetchedRevision {
  path: string;
  revision: string;
}

/**
 * The files of a workspace as they are to be published.
 *
 * @param options - `fetched`: those that were there before; `removed`: the paths
 *   of those of them that are to go
 * @throws InputError where a file is gone that nobody said is to go, or where
 *   the folder is none
 * @throws NotAllowedError where the folder is not one of the workspace
 */
export async function readFiles(
  workspacePath: string,
  options: {
    fetched: readonly FetchedRevision[];
    removed: readonly string[];
    folder?: string;
  },
): Promise<PublishedFile[]> {
  const { fetched, removed, folder } = options;
  const revisions = new Map(
    fetched.map(({ path, revision }) => [path, revision]),
  );
  const present = await listFiles(await placeOf(workspacePath, folder));
  const paths = new Set(present.map(({ path }) => path));
  const gone = [...revisions.keys()].filter(path => !paths.has(path));
  const lost = gone.find(path => !removed.includes(path));
  if (lost !== undefined) {
    throw new InputError(
      `${lost} was read and is no longer in the workspace; allowed: files that an earlier step says to have removed`,
    );
  }
  return [
    ...present.map(file => ({
      ...file,
      ...(revisions.has(file.path) && { revision: revisions.get(file.path) }),
    })),
    ...gone.map(path => ({ path, revision: revisions.get(path) })),
  ];
}

async function placeOf(workspacePath: string, folder = '.'): Promise<string> {
  const path = folder.replace(/\/+$/, '');
  if (path === '.') {
    return workspacePath;
  }
  const { absolute } = await resolveWorkspacePath(
    workspacePath,
    path,
    'folder',
  );
  return absolute;
}
