import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { UserEntity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { listFiles } from './listFiles';
import { ExpectedFile, OrganisationChange } from './OrganisationRepository';

/** What a step of a template asks to have published. */
interface PublishRequest {
  workspacePath: string;
  user?: { entity?: UserEntity; ref?: string };
  input: {
    title: string;
    files?: { path: string; revision: string }[];
    sourcePath?: string;
    targetPath?: string;
  };
}

function authorOf(user: PublishRequest['user']) {
  const profile = user?.entity?.spec.profile;
  return {
    name: profile?.displayName ?? user?.ref ?? 'Kumiki demo',
    email: profile?.email ?? 'demo@example.com',
  };
}

/** Reads the workspace of a task as a change of the repository. */
export async function readChange(
  request: PublishRequest,
): Promise<OrganisationChange> {
  const { title, files = [], ...paths } = request.input;
  const { sourcePath = '.', targetPath = '.' } = paths;
  const source = resolveSafeChildPath(request.workspacePath, sourcePath);
  const inRepository = (path: string) => posix.join(targetPath, path);
  const content = await listFiles(source);
  const present = new Set(content.map(({ path }) => inRepository(path)));
  const expected = new Map<string, ExpectedFile>();
  for (const { path, revision } of files) {
    const published = inRepository(posix.relative(sourcePath, path));
    if (!present.has(published)) {
      throw new InputError(
        `${path} was read and is not in the workspace any more; files are not removed by publishing`,
      );
    }
    expected.set(published, { path: published, revision });
  }
  return {
    title,
    author: authorOf(request.user),
    files: content.map(file => ({ ...file, path: inRepository(file.path) })),
    expected: [...expected.values()],
  };
}
