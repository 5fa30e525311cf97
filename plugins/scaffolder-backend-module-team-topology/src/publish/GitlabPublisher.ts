import { InputError, NotFoundError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { findFreeBranch } from './branchName';
import { compareFiles, DifferingFile } from './compareFiles';
import { GitlabApi } from './GitlabApi';
import { placeOf, PublishSettings } from './PublishSettings';
import {
  PublishContext,
  PublishResult,
  TemplateChange,
  TemplateProject,
  TemplatePublisher,
} from './TemplatePublisher';

const FIRST_BRANCH = 'main';

/** Proposes changes as merge requests, and creates projects, on GitLab. */
export class GitlabPublisher implements TemplatePublisher {
  readonly id = 'gitlab';
  readonly #integrations: ScmIntegrationRegistry;
  readonly #settings: PublishSettings;

  private constructor(
    integrations: ScmIntegrationRegistry,
    settings: PublishSettings,
  ) {
    this.#integrations = integrations;
    this.#settings = settings;
  }

  static create(options: {
    integrations: ScmIntegrationRegistry;
    settings: PublishSettings;
  }): GitlabPublisher {
    return new GitlabPublisher(options.integrations, options.settings);
  }

  async publishChange(
    change: TemplateChange,
    context: PublishContext,
  ): Promise<PublishResult> {
    const { source } = change;
    const { host, path } = source
      ? placeOf(source.repository)
      : this.#settings.declarations();
    const api = this.#open(host, context);
    const project = `/projects/${encodeURIComponent(path)}`;
    const target =
      (source ? source.branch : this.#settings.branch) ??
      (await api.ask<{ default_branch: string }>(`open ${path}`, project))
        .default_branch;
    const base = await headOf(target, { api, project, path });
    if (base === undefined) {
      throw new NotFoundError(
        `GitLab has no branch ${target} in ${path}, or the credentials of the integration do not reach it`,
      );
    }
    const files = await compareFiles(change.files, file =>
      api.read(
        `read ${file} of ${path}`,
        `${project}/repository/files/${encodeURIComponent(
          file,
        )}/raw?${new URLSearchParams({ ref: base })}`,
      ),
    );
    const paths = files.map(it => it.path);
    if (context.isDryRun) {
      return { state: 'proposed', paths };
    }
    const branch = await findFreeBranch(change, {
      has: async name =>
        (await headOf(name, { api, project, path })) !== undefined,
      proposal: name => proposalOf(name, { api, project, path }),
    });
    // The branch and the commit are made in one step.
    await api.ask(
      `commit to the branch ${branch} of ${path}`,
      `${project}/repository/commits`,
      {
        branch,
        start_sha: base,
        ...commitOf(change.title, change.author, files),
      },
    );
    try {
      const { web_url: remoteUrl } = await api.ask<{ web_url: string }>(
        `open a merge request in ${path}`,
        `${project}/merge_requests`,
        {
          source_branch: branch,
          target_branch: target,
          title: change.title,
          description: change.description,
          remove_source_branch: true,
        },
      );
      return { remoteUrl, state: 'proposed', paths };
    } catch (error) {
      await api.remove(
        `${project}/repository/branches/${encodeURIComponent(branch)}`,
      );
      throw error;
    }
  }

  async publishProject(
    project: TemplateProject,
    context: PublishContext,
  ): Promise<PublishResult> {
    const { host, path: group } = this.#settings.projects();
    const { name, description, title, author } = project;
    const api = this.#open(host, context);
    const path = `${group}/${name}`;
    const files = await compareFiles(project.files, async () => undefined);
    const paths = files.map(it => it.path);
    if (context.isDryRun) {
      return { state: 'published', paths };
    }
    const namespace = await api.ask<{ id: number }>(
      `find the group ${group}`,
      `/namespaces/${encodeURIComponent(group)}`,
    );
    const created = await api.ask<{ id: number; web_url: string }>(
      `create the project ${path}`,
      '/projects',
      {
        name,
        path: name,
        namespace_id: namespace.id,
        description,
        visibility: this.#settings.visibility,
        default_branch: FIRST_BRANCH,
      },
    );
    await api.ask(
      `commit to ${path}`,
      `/projects/${created.id}/repository/commits`,
      { branch: FIRST_BRANCH, ...commitOf(title, author, files) },
    );
    return {
      remoteUrl: created.web_url,
      state: 'published',
      catalogInfoUrl: `${created.web_url}/-/blob/${FIRST_BRANCH}/catalog-info.yaml`,
      paths,
    };
  }

  #open(host: string, { token }: PublishContext): GitlabApi {
    this.#settings.refuseSharedToken(token);
    const integration = this.#integrations.gitlab.byHost(host);
    if (!integration) {
      throw new InputError(
        `kumiki.templates.publish.to is gitlab, and ${host} is not a host of integrations.gitlab; allowed: one of ${
          this.#integrations.gitlab
            .list()
            .map(({ config }) => config.host)
            .join(', ') || 'none so far'
        }`,
      );
    }
    return GitlabApi.create(integration.config, token);
  }
}

interface GitlabProject {
  api: GitlabApi;
  /** In the API. */
  project: string;
  /** For people. */
  path: string;
}

async function headOf(
  branch: string,
  { api, project, path }: GitlabProject,
): Promise<string | undefined> {
  const answer = await api.read(
    `read the branch ${branch} of ${path}`,
    `${project}/repository/branches/${encodeURIComponent(branch)}`,
  );
  return answer && JSON.parse(answer.toString('utf8')).commit.id;
}

/** Where a branch is proposed to be merged; undefined where it is not. */
async function proposalOf(
  branch: string,
  { api, project, path }: GitlabProject,
): Promise<string | undefined> {
  const [open] = await api.ask<{ web_url: string }[]>(
    `list the merge requests of ${path}`,
    `${project}/merge_requests?${new URLSearchParams({
      source_branch: branch,
      state: 'opened',
    })}`,
  );
  return open?.web_url;
}

function commitOf(
  message: string,
  author: { name: string; email?: string },
  files: readonly DifferingFile[],
) {
  return {
    commit_message: message,
    ...(author.email && {
      author_name: author.name,
      author_email: author.email,
    }),
    actions: files.map(({ path, content, isExecutable, isNew }) =>
      content
        ? {
            action: isNew ? 'create' : 'update',
            file_path: path,
            encoding: 'base64',
            content: content.toString('base64'),
            ...(isExecutable && { execute_filemode: true }),
          }
        : { action: 'delete', file_path: path },
    ),
  };
}
