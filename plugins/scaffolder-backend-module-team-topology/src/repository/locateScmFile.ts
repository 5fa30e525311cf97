import { ScmIntegrationRegistry } from '@backstage/integration';
import gitUrlParse from 'git-url-parse';
import { RepositoryFile } from './RepositoryFile';

/** How the actions that publish name a repository, by type of host. */
const REPO_URLS: Record<string, { owner: string; repo: string }> = {
  github: { owner: 'owner', repo: 'repo' },
  gitlab: { owner: 'owner', repo: 'repo' },
  gitea: { owner: 'owner', repo: 'repo' },
  bitbucketServer: { owner: 'project', repo: 'repo' },
};

/** The file that a URL shows, where there is an integration for its host. */
export function locateScmFile(
  target: string,
  integrations: ScmIntegrationRegistry,
): RepositoryFile | undefined {
  if (!URL.canParse(target) || !/^https?:/.test(target)) {
    return undefined;
  }
  const { host } = new URL(target);
  const type = integrations.byHost(host)?.type;
  const parsed = parse(target);
  if (!type || !parsed) {
    return undefined;
  }
  const { owner, name, path, ref } = parsed;
  const names = REPO_URLS[type];
  const query = new URLSearchParams(
    names ? { [names.owner]: owner, [names.repo]: name } : {},
  );
  return {
    url: target,
    path,
    repository: `https://${host}/${owner}/${name}`,
    ...(names ? { repoUrl: `${host}?${query}` } : {}),
    ...(ref ? { branch: ref } : {}),
  };
}

/** The parts of the URL of a file; nothing where it is none. */
function parse(target: string) {
  try {
    const { owner, name, filepath, ref } = gitUrlParse(target);
    const path = decodeURIComponent(filepath).replace(/^\/+/, '');
    return owner && name && path ? { owner, name, path, ref } : undefined;
  } catch {
    return undefined;
  }
}
