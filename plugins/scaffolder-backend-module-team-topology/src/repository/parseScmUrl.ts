import { InputError } from '@backstage/errors';
import {
  getAzureFileFetchUrl,
  getBitbucketCloudFileFetchUrl,
  getBitbucketServerFileFetchUrl,
  getGithubFileFetchUrl,
  getGitLabFileFetchUrl,
  parseGiteaUrl,
  parseGitilesUrlRef,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import gitUrlParse from 'git-url-parse';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

/** What the URL of a file says about it. */
export interface ScmUrl {
  path: string;
  /** The place of the repository on its host. */
  repository: string;
  /** Absent where it is the default branch. */
  branch?: string;
  /** How actions that publish name the repository; absent where the URL does not tell. */
  repo?: Record<string, string>;
}

type Parse = (
  target: string,
  context: { host: string; integrations: ScmIntegrationRegistry },
) => ScmUrl | undefined | Promise<ScmUrl | undefined>;

const PARSERS: Readonly<Record<string, Parse>> = {
  github(target, { host, integrations }) {
    const config = integrations.github.byHost(host)?.config;
    if (!config) {
      return undefined;
    }
    // Refuses what the integration cannot read.
    getGithubFileFetchUrl(target, config, { type: 'token', token: '' });
    const { owner, name, ref, filepath } = parsePath(target);
    return {
      path: filepath,
      repository: `${owner}/${name}`,
      branch: ref,
      repo: { owner, repo: name },
    };
  },
  async gitlab(target, { host, integrations }) {
    const config = integrations.gitlab.byHost(host)?.config;
    if (!config) {
      return undefined;
    }
    // …/api/v4/projects/<project>/repository/files/<path>/raw?ref=<branch>
    const api = new URL(await getGitLabFileFetchUrl(target, config));
    const [project, file] = api.pathname
      .replace(/^.*?\/api\/v4\/projects\//, '')
      .split('/repository/files/')
      .map(decodeURIComponent);
    const parts = project.split('/');
    return {
      path: file.replace(/\/raw$/, ''),
      repository: project,
      branch: api.searchParams.get('ref') ?? undefined,
      repo: { owner: parts.slice(0, -1).join('/'), repo: parts.at(-1) ?? '' },
    };
  },
  gitea(target, { host, integrations }) {
    const config = integrations.gitea.byHost(host)?.config;
    if (!config) {
      return undefined;
    }
    // …/<owner>/<name>/src/branch/<branch>/<path>
    const [address] = target.split(/[?#]/);
    const { url, owner, name, ref, path } = parseGiteaUrl(config, address);
    if (!ref || !path) {
      return undefined;
    }
    const [, , , , refType] = address.slice(url.length).split('/');
    refuseUnlessBranch(target, refType === 'branch');
    return {
      path: decodeURIComponent(path),
      repository: `${owner}/${name}`,
      branch: decodeURIComponent(ref),
      repo: { owner, repo: name },
    };
  },
  azure(target, { host }) {
    // …/<organization>/<project>/_apis/git/repositories/<repo>/items?path=…&version=…
    const api = new URL(getAzureFileFetchUrl(target));
    const [place, rest] = api.pathname.split('/_apis/git/repositories/');
    const parts = place.split('/').slice(1).map(decodeURIComponent);
    // Hosts of Visual Studio have the organization in their name.
    const [organization, project] =
      parts.length > 1 ? parts : [host.split('.')[0], ...parts];
    const repo = decodeURIComponent(rest.replace(/\/items$/, ''));
    const version = new URL(target).searchParams.get('version');
    refuseUnlessBranch(target, !version?.startsWith('GT'));
    return {
      path: (api.searchParams.get('path') ?? '').replace(/^\/+/, ''),
      repository: `${place.slice(1)}/_git/${encodeURIComponent(repo)}`,
      branch: api.searchParams.get('version') ?? undefined,
      repo: { organization, project, repo },
    };
  },
  bitbucketCloud(target, { host, integrations }) {
    const config = integrations.bitbucketCloud.byHost(host)?.config;
    if (!config) {
      return undefined;
    }
    getBitbucketCloudFileFetchUrl(target, config);
    const { owner, name, ref, filepath } = parsePath(target);
    return { path: filepath, repository: `${owner}/${name}`, branch: ref };
  },
  bitbucketServer(target, { host, integrations }) {
    const config = integrations.bitbucketServer.byHost(host)?.config;
    if (!config) {
      return undefined;
    }
    getBitbucketServerFileFetchUrl(target, config);
    const { owner, name, ref, filepath } = gitUrlParse(target);
    refuseUnlessBranch(target, !ref.startsWith('refs/tags/'));
    return {
      path: decodeURIComponent(filepath),
      repository: `projects/${owner}/repos/${name}`,
      branch: ref.replace(/^refs\/heads\//, ''),
      repo: { project: owner, repo: name },
    };
  },
  gerrit(target, { host, integrations }) {
    const config = integrations.gerrit.byHost(host)?.config;
    if (!config) {
      return undefined;
    }
    const { project, path, ref, refType } = parseGitilesUrlRef(config, target);
    refuseUnlessBranch(target, refType === 'branch' || refType === 'head');
    return {
      path: decodeURIComponent(path).replace(/^\//, ''),
      repository: project,
      branch: refType === 'branch' ? ref : undefined,
      repo: { repo: project },
    };
  },
};

/** Takes the URL of a file apart as the integration of its host does; nothing where there is none. */
export async function parseScmUrl(
  target: string,
  context: { host: string; integrations: ScmIntegrationRegistry },
): Promise<ScmUrl | undefined> {
  const type = context.integrations.byHost(context.host)?.type ?? '';
  return Object.hasOwn(PARSERS, type)
    ? await PARSERS[type](target, context)
    : undefined;
}

/**
 * Where the branch is a part of the path, the integrations take its first part
 * for the branch; a slash that is written as %2F would make it another one.
 */
function parsePath(target: string) {
  if (/%(?:25)*2f/i.test(new URL(target).pathname)) {
    throw new InputError(
      `${quoteValue(
        target,
      )} does not say where its branch ends, because of %2F in it; allowed: the URL of a file on a branch without a slash in its name`,
    );
  }
  const { owner, name, ref, filepath } = gitUrlParse(target);
  // The API of the host decodes once more what the integration hands it.
  return { owner, name, ref, filepath: decodeURIComponent(filepath) };
}

function refuseUnlessBranch(target: string, isBranch: boolean): void {
  if (!isBranch) {
    throw new InputError(
      `${quoteValue(
        target,
      )} is not on a branch, so it cannot be changed; allowed: the URL of a file on a branch`,
    );
  }
}
