import { Octokit as OctokitCore } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import { InputError } from '@backstage/errors';
import { DifferingFile } from './compareFiles';
import { refusalOf } from './refuse';

/** Octokit with typed endpoints. */
export const Octokit = OctokitCore.plugin(restEndpointMethods);
type GithubClient = InstanceType<typeof Octokit>;

const PERMISSION =
  'to write contents and pull requests (scope repo of a token; Contents and Pull requests of a GitHub App)';

/** What Octokit throws where GitHub does not answer with success. */
interface HttpError extends Error {
  status: number;
  response?: { data?: unknown };
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && error.name === 'HttpError';

/** What GitHub says about an error, with the reasons in it. */
function answerOf({ message, response }: HttpError): string {
  const data = response?.data;
  if (typeof data !== 'object' || data === null || !('message' in data)) {
    return message;
  }
  const errors =
    'errors' in data && Array.isArray(data.errors) ? data.errors : [];
  const reasons = errors.flatMap(it =>
    typeof it?.message === 'string' ? [it.message] : [],
  );
  return [String(data.message), ...reasons].join(': ');
}

/** One repository of GitHub, and what is done to it. */
export class GithubRepository {
  readonly #octokit: GithubClient;
  readonly #place: { owner: string; repo: string };

  private constructor(
    octokit: GithubClient,
    place: { owner: string; repo: string },
  ) {
    this.#octokit = octokit;
    this.#place = place;
  }

  static create(octokit: GithubClient, owner: string, repo: string) {
    return new GithubRepository(octokit, { owner, repo });
  }

  get #name(): string {
    return `${this.#place.owner}/${this.#place.repo}`;
  }

  async #tried<TValue>(
    intent: string,
    work: () => Promise<TValue>,
  ): Promise<TValue> {
    try {
      return await work();
    } catch (error) {
      if (!isHttpError(error)) {
        throw error;
      }
      throw refusalOf({
        scm: 'GitHub',
        intent,
        status: error.response ? error.status : undefined,
        answer: answerOf(error),
        permission: PERMISSION,
      });
    }
  }

  async defaultBranch(): Promise<string> {
    const { data } = await this.#tried(`open ${this.#name}`, () =>
      this.#octokit.rest.repos.get(this.#place),
    );
    return data.default_branch;
  }

  /** The commit at the end of a branch; undefined where there is no such branch. */
  async head(branch: string): Promise<string | undefined> {
    return this.#tried(`read the branch ${branch} of ${this.#name}`, async () =>
      this.#octokit.rest.git
        .getRef({ ...this.#place, ref: `heads/${branch}` })
        .then(({ data }) => data.object.sha)
        .catch(absent),
    );
  }

  /** A file of a commit; undefined where it has none. */
  async read(commit: string, path: string): Promise<Buffer | undefined> {
    return this.#tried(`read ${path} of ${this.#name}`, async () =>
      this.#octokit.rest.repos
        .getContent({
          ...this.#place,
          path,
          ref: commit,
          // Only so are large files answered, too.
          headers: { accept: 'application/vnd.github.raw+json' },
          request: { parseSuccessResponseBody: false },
        })
        .then(({ data }) => bytesOf(data))
        .catch(absent),
    );
  }

  /** Where a branch is proposed to be merged; undefined where it is not. */
  async openPullRequest(branch: string): Promise<string | undefined> {
    const { owner } = this.#place;
    const { data } = await this.#tried(
      `list the pull requests of ${this.#name}`,
      () =>
        this.#octokit.rest.pulls.list({
          ...this.#place,
          head: `${owner}:${branch}`,
          state: 'open',
          per_page: 1,
        }),
    );
    return data[0]?.html_url;
  }

  /** A new commit on top of another one, on no branch yet. */
  async commit(
    change: {
      message: string;
      author: { name: string; email?: string };
      files: readonly DifferingFile[];
    },
    parent: string,
    options?: { replacesAll?: boolean },
  ): Promise<string> {
    const { git } = this.#octokit.rest;
    const place = this.#place;
    const { name, email } = change.author;
    return this.#tried(`commit to ${this.#name}`, async () => {
      const tree = [];
      for (const { path, content, isExecutable } of change.files) {
        const blob =
          content &&
          (await git.createBlob({
            ...place,
            content: content.toString('base64'),
            encoding: 'base64',
          }));
        const sha = blob ? blob.data.sha : null;
        tree.push({
          path,
          mode: isExecutable ? ('100755' as const) : ('100644' as const),
          type: 'blob' as const,
          sha,
        });
      }
      const base = await git.getCommit({ ...place, commit_sha: parent });
      const made = await git.createTree({
        ...place,
        tree,
        ...(options?.replacesAll ? {} : { base_tree: base.data.tree.sha }),
      });
      const { data } = await git.createCommit({
        ...place,
        message: change.message,
        tree: made.data.sha,
        parents: [parent],
        ...(email && { author: { name, email } }),
      });
      return data.sha;
    });
  }

  async createBranch(branch: string, commit: string): Promise<void> {
    await this.#tried(`create the branch ${branch} in ${this.#name}`, () =>
      this.#octokit.rest.git.createRef({
        ...this.#place,
        ref: `refs/heads/${branch}`,
        sha: commit,
      }),
    );
  }

  async moveBranch(branch: string, commit: string): Promise<void> {
    await this.#tried(`write to the branch ${branch} of ${this.#name}`, () =>
      this.#octokit.rest.git.updateRef({
        ...this.#place,
        ref: `heads/${branch}`,
        sha: commit,
      }),
    );
  }

  /** Nothing is left behind where a branch could not be proposed. */
  async deleteBranch(branch: string): Promise<void> {
    await this.#octokit.rest.git
      .deleteRef({ ...this.#place, ref: `heads/${branch}` })
      .catch(() => undefined);
  }

  async createPullRequest(proposal: {
    title: string;
    body: string;
    head: string;
    base: string;
  }): Promise<string> {
    const { data } = await this.#tried(
      `open a pull request in ${this.#name}`,
      () => this.#octokit.rest.pulls.create({ ...this.#place, ...proposal }),
    );
    return data.html_url;
  }

  /** Creates the repository itself, with one commit; gives its URL and its branch. */
  async create(options: {
    description: string;
    visibility: 'private' | 'internal' | 'public';
  }): Promise<{ url: string; branch: string }> {
    const { owner, repo } = this.#place;
    const { description, visibility } = options;
    const { data } = await this.#tried(
      `create the repository ${this.#name}`,
      async () => {
        const { users, repos } = this.#octokit.rest;
        const { data: account } = await users.getByUsername({
          username: owner,
        });
        const wanted = {
          name: repo,
          description,
          private: visibility !== 'public',
          auto_init: true,
        };
        if (account.type === 'Organization') {
          return repos.createInOrg({
            ...wanted,
            org: owner,
            // Octokit does not know the internal ones of GitHub Enterprise.
            visibility: visibility as 'private',
          });
        }
        // GitHub creates it for whoever has the token, whatever was asked for.
        const { data: self } = await users.getAuthenticated();
        if (
          self.login.toLocaleLowerCase('en-US') !==
          owner.toLocaleLowerCase('en-US')
        ) {
          throw new InputError(
            `${owner} is a person on GitHub, and the credentials are those of ${self.login}; allowed: an organisation, or ${self.login}`,
          );
        }
        return repos.createForAuthenticatedUser(wanted);
      },
    );
    return { url: data.html_url, branch: data.default_branch };
  }
}

function absent(error: unknown): undefined {
  if (isHttpError(error) && error.status === 404) {
    return undefined;
  }
  throw error;
}

/** The body as it came: parsed, the bytes of a text could be others. */
async function bytesOf(body: unknown): Promise<Buffer> {
  return Buffer.from(await new Response(body as ReadableStream).arrayBuffer());
}
