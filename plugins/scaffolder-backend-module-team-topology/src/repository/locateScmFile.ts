import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryFile } from './RepositoryFile';
import { parseScmUrl } from './parseScmUrl';

/**
 * The file that a URL shows, where there is an integration for its host. It is
 * taken apart as the integration does that reads it, so that what is changed
 * is what was read.
 *
 * @returns nothing where the URL is not that of a file on such a host
 * @throws InputError where it shows something that no commit can change, or does not say which branch it is on
 */
export async function locateScmFile(
  target: string,
  integrations: ScmIntegrationRegistry,
): Promise<RepositoryFile | undefined> {
  if (!URL.canParse(target) || !/^https?:/.test(target)) {
    return undefined;
  }
  const { host } = new URL(target);
  const parsed = await parseScmUrl(target, { host, integrations }).catch(
    error => {
      if (error instanceof InputError) {
        throw error;
      }
      return undefined;
    },
  );
  if (!parsed?.path || !parsed.repository) {
    return undefined;
  }
  const { path, repository, branch, repo } = parsed;
  return {
    url: target,
    path,
    repository: `https://${host}/${repository}`,
    ...(repo ? { repoUrl: `${host}?${new URLSearchParams(repo)}` } : {}),
    ...(branch ? { branch } : {}),
  };
}
