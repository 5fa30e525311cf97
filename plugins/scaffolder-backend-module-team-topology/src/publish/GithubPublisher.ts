import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { findFreeBranch } from './branchName';
import { compareFiles } from './compareFiles';
import { GithubRepository, Octokit } from './GithubRepository';
import { placeOf, PublishSettings, ScmPlace } from './PublishSettings';
import {
  PublishContext,
  PublishResult,
  TemplateChange,
  TemplateProject,
  TemplatePublisher,
} from './TemplatePublisher';

/** Proposes changes as pull requests, and creates repositories, on GitHub. */
export class GithubPublisher implements TemplatePublisher {
  readonly id = 'github';
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;
  readonly #settings: PublishSettings;

  private constructor(
    integrations: ScmIntegrationRegistry,
    credentials: GithubCredentialsProvider,
    settings: PublishSettings,
  ) {
    this.#integrations = integrations;
    this.#credentials = credentials;
    this.#settings = settings;
  }

  static create(options: {
    integrations: ScmIntegrationRegistry;
    credentials: GithubCredentialsProvider;
    settings: PublishSettings;
  }): GithubPublisher {
    const { integrations, credentials, settings } = options;
    return new GithubPublisher(integrations, credentials, settings);
  }

  async publishChange(
    change: TemplateChange,
    context: PublishContext,
  ): Promise<PublishResult> {
    const { source } = change;
    const place = source
      ? placeOf(source.repository)
      : this.#settings.declarations();
    const repository = await this.#open(place, context);
    const target =
      (source ? source.branch : this.#settings.branch) ??
      (await repository.defaultBranch());
    const base = await repository.head(target);
    if (base === undefined) {
      throw new NotFoundError(
        `GitHub has no branch ${target} in ${place.path}, or the credentials of the integration do not reach it`,
      );
    }
    const files = await compareFiles(change.files, path =>
      repository.read(base, path),
    );
    const paths = files.map(({ path }) => path);
    if (context.isDryRun) {
      return { state: 'proposed', paths };
    }
    const branch = await findFreeBranch(change, {
      has: async name => (await repository.head(name)) !== undefined,
      proposal: name => repository.openPullRequest(name),
    });
    const commit = await repository.commit(
      { message: change.title, author: change.author, files },
      base,
    );
    await repository.createBranch(branch, commit);
    try {
      const remoteUrl = await repository.createPullRequest({
        title: change.title,
        body: change.description,
        head: branch,
        base: target,
      });
      return { remoteUrl, state: 'proposed', paths };
    } catch (error) {
      await repository.deleteBranch(branch);
      throw error;
    }
  }

  async publishProject(
    project: TemplateProject,
    context: PublishContext,
  ): Promise<PublishResult> {
    const { host, path: owner } = this.#settings.projects();
    const { name, description, title, author } = project;
    const repository = await this.#open(
      { host, path: `${owner}/${name}` },
      context,
    );
    const files = await compareFiles(project.files, async () => undefined);
    const paths = files.map(({ path }) => path);
    if (context.isDryRun) {
      return { state: 'published', paths };
    }
    const { visibility } = this.#settings;
    const { url, branch } = await repository.create({
      description,
      visibility,
    });
    const first = await repository.head(branch);
    if (first === undefined) {
      throw new ConflictError(
        `${url} has been created, but not its branch ${branch}; delete it and run the template again`,
      );
    }
    const commit = await repository.commit(
      { message: title, author, files },
      first,
      { replacesAll: true },
    );
    await repository.moveBranch(branch, commit);
    return {
      remoteUrl: url,
      state: 'published',
      catalogInfoUrl: `${url}/blob/${branch}/catalog-info.yaml`,
      paths,
    };
  }

  async #open(
    { host, path }: ScmPlace,
    { token }: PublishContext,
  ): Promise<GithubRepository> {
    this.#settings.refuseSharedToken(token);
    const integration = this.#integrations.github.byHost(host);
    if (!integration) {
      throw new InputError(
        `kumiki.templates.publish.to is github, and ${host} is not a host of integrations.github; allowed: one of ${
          this.#integrations.github
            .list()
            .map(({ config }) => config.host)
            .join(', ') || 'none so far'
        }`,
      );
    }
    const [owner, repo, ...others] = path.split('/');
    if (!owner || !repo || others.length > 0) {
      throw new InputError(
        `${host}/${path} is not a repository of GitHub; allowed: <owner>/<repository>`,
      );
    }
    const { apiBaseUrl } = integration.config;
    const credentials = token
      ? { token }
      : await this.#credentials.getCredentials({
          url: `https://${host}/${owner}/${repo}`,
        });
    const octokit = new Octokit({
      auth: credentials.token,
      ...(apiBaseUrl && { baseUrl: apiBaseUrl }),
      userAgent: 'kumiki-templates',
      // What fails is thrown, and said in the log of the run.
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    return GithubRepository.create(octokit, owner, repo);
  }
}
