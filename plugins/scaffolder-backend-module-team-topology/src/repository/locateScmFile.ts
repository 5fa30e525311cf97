import { InputError } from '@backstage/errors';
import {
  getAzureFileFetchUrl,
  getGitLabFileFetchUrl,
  parseGiteaUrl,
  parseGitilesUrlRef,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import gitUrlParse from 'git-url-parse';
import { RepositoryFile } from './EntityFileLocator';

/** Where a file is, as the integration of its host understands its URL. */
interface ScmFile {
  /** What `repoUrl` of the actions that publish says of the repository; nothing where the URL does not say all of it. */
  names: Record<string, string> | undefined;
  /** The name of the repository on its host. */
  repository: string;
  path: string;
  branch?: string;
}

type Locate = (
  url: URL,
  integrations: ScmIntegrationRegistry,
) => Promise<ScmFile | undefined> | ScmFile | undefined;

const LOCATE: Record<string, Locate> = {
  azure: locateInAzure,
  bitbucketCloud: url => locateByName(url, { types: ['src'] }),
  bitbucketServer: url =>
    locateByName(url, { types: ['browse', 'raw', 'src'], owner: 'project' }),
  gerrit: locateInGerrit,
  gitea: locateInGitea,
  github: url =>
    locateByName(url, { types: ['blob', 'raw', 'tree'], owner: 'owner' }),
  gitlab: locateInGitLab,
};

/**
 * The file that a URL shows, read as the integration of its host reads it;
 * nothing where there is none, or the URL shows no file.
 *
 * @throws InputError where the file is not on a branch, or the branch cannot be told from the path
 */
export async function locateScmFile(
  target: string,
  integrations: ScmIntegrationRegistry,
): Promise<RepositoryFile | undefined> {
  if (!URL.canParse(target) || !/^https?:/.test(target)) {
    return undefined;
  }
  const url = new URL(target);
  const type = integrations.byHost(url.host)?.type ?? '';
  const found = await tried(() => LOCATE[type]?.(url, integrations));
  if (!found?.path) {
    return undefined;
  }
  const { names, repository, path, branch } = found;
  return {
    url: target,
    path,
    repository: `https://${url.host}/${repository}`,
    ...(names ? { repoUrl: `${url.host}?${new URLSearchParams(names)}` } : {}),
    ...(branch ? { branch } : {}),
  };
}

/** The hosts whose integrations read a URL by its segments, or by `?at=`. */
function locateByName(
  url: URL,
  { types, owner: ownerName }: { types: string[]; owner?: string },
): ScmFile | undefined {
  // The segment of the branch is decoded with the others, and cut at its slash.
  if (
    new RegExp(`/(?:${types.join('|')})/[^/]*%(?:25)*2f`, 'i').test(
      url.pathname,
    )
  ) {
    throw new InputError(
      `${url.href} names a branch with a slash, which cannot be told from the path of the file; allowed: a branch without a slash`,
    );
  }
  const { owner, name, filepath, filepathtype, ref } = gitUrlParse(url.href);
  if (ref.startsWith('refs/tags/')) {
    return refuseNoBranch(url);
  }
  return owner && name && types.includes(filepathtype)
    ? {
        names: ownerName ? { [ownerName]: owner, repo: name } : undefined,
        repository: `${owner}/${name}`,
        path: pathOf(decodeURIComponent(filepath)),
        branch: ref.replace(/^refs\/heads\//, ''),
      }
    : undefined;
}

/** From the URL of the API, in which each part has a place of its own. */
async function locateInGitLab(
  url: URL,
  integrations: ScmIntegrationRegistry,
): Promise<ScmFile | undefined> {
  const config = integrations.gitlab.byHost(url.host)?.config;
  const api = config && new URL(await getGitLabFileFetchUrl(url.href, config));
  const [, project, path] =
    /\/api\/v4\/projects\/([^/]+)\/repository\/files\/([^/]*)\/raw$/.exec(
      api?.pathname ?? '',
    ) ?? [];
  const [, owner, repo] =
    /^(.+)\/([^/]+)$/.exec(decodeURIComponent(project ?? '')) ?? [];
  return repo
    ? {
        names: { owner, repo },
        repository: `${owner}/${repo}`,
        path: decodeURIComponent(path),
        branch: api?.searchParams.get('ref') ?? undefined,
      }
    : undefined;
}

/** From the URL of the API: a project is one of an organisation. */
function locateInAzure(url: URL): ScmFile | undefined {
  const version = url.searchParams.get('version') ?? undefined;
  if (version?.startsWith('GB') === false) {
    return refuseNoBranch(url);
  }
  const api = new URL(getAzureFileFetchUrl(url.href));
  const [, before, repo] =
    /^\/(.+)\/_apis\/git\/repositories\/([^/]+)\/items$/.exec(api.pathname) ??
    [];
  const parts = decodeURIComponent(before ?? '').split('/');
  const project = parts.pop() ?? '';
  const organization = parts.join('/') || url.host.split('.')[0];
  const name = decodeURIComponent(repo ?? '');
  return name && project
    ? {
        names: { organization, project, repo: name },
        repository: `${before}/_git/${repo}`,
        path: pathOf(api.searchParams.get('path') ?? ''),
        branch: version?.slice('GB'.length),
      }
    : undefined;
}

function locateInGitea(
  url: URL,
  integrations: ScmIntegrationRegistry,
): ScmFile | undefined {
  const config = integrations.gitea.byHost(url.host)?.config;
  if (!config) {
    return undefined;
  }
  if (/\/src\/(tag|commit)\//.test(url.pathname)) {
    return refuseNoBranch(url);
  }
  if (!url.pathname.includes('/src/branch/')) {
    return undefined;
  }
  const { owner, name, ref, path } = parseGiteaUrl(
    config,
    `${url.origin}${url.pathname}`,
  );
  return {
    names: { owner, repo: name },
    repository: `${owner}/${name}`,
    path: decodeURIComponent(path),
    branch: decodeURIComponent(ref),
  };
}

function locateInGerrit(
  url: URL,
  integrations: ScmIntegrationRegistry,
): ScmFile | undefined {
  const config = integrations.gerrit.byHost(url.host)?.config;
  const found = config && parseGitilesUrlRef(config, url.href);
  if (!found) {
    return undefined;
  }
  const { project, path, ref, refType } = found;
  if (refType !== 'branch' && refType !== 'head') {
    return refuseNoBranch(url);
  }
  return {
    names: { repo: project },
    repository: project,
    path: pathOf(decodeURIComponent(path)),
    branch: refType === 'branch' ? ref : undefined,
  };
}

function pathOf(path: string): string {
  return path.replace(/^\/+/, '');
}

/** A tag or a commit cannot be changed. */
function refuseNoBranch(url: URL): never {
  throw new InputError(
    `${url.href} is not on a branch, so it cannot be changed; allowed: the URL of a file on a branch`,
  );
}

/** An integration that does not understand a URL throws. */
async function tried<T>(work: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) {
      throw error;
    }
    return undefined;
  }
}
