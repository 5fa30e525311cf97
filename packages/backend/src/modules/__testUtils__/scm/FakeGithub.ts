import { FakeRepository } from './FakeRepository';
import { Answer, Asked, FakeScm, NOT_FOUND, Routes } from './FakeScm';

interface TreeItem {
  path: string;
  sha: string | null;
}

/** GitHub's API as far as publishing and reading need it, with its statuses and messages. */
export class FakeGithub extends FakeScm {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, ReadonlyMap<string, Buffer>>();

  protected readonly routes: Routes = {
    'GET /users/:': ({ parts: [login] }) => ({
      json: { login, type: 'Organization' },
    }),
    'POST /orgs/:/repos': ({ parts: [owner], body }) =>
      this.#createRepository(owner, body),
    'GET /repos/:/:': this.#in(({ parts }) => ({
      json: { full_name: parts.join('/'), default_branch: 'main' },
    })),
    'GET /repos/:/:/git/ref/*': this.#in(({ parts }, repository) => {
      const sha = repository.branches.get(parts[2].replace(/^heads\//, ''));
      return sha ? { json: { object: { sha } } } : NOT_FOUND;
    }),
    'GET /repos/:/:/contents/*': this.#in(({ parts, query }, repository) => {
      const bytes = repository.read(query.get('ref') ?? 'main', parts[2]);
      this.wasRead();
      return bytes ? { bytes } : NOT_FOUND;
    }),
    'GET /repos/:/:/git/commits/:': this.#in(({ parts }, repository) => {
      const commit = repository.commit(parts[2]);
      this.#trees.set(`tree-${parts[2]}`, commit?.files ?? new Map());
      return commit
        ? { json: { sha: parts[2], tree: { sha: `tree-${parts[2]}` } } }
        : NOT_FOUND;
    }),
    'POST /repos/:/:/git/blobs': this.#in(({ body }) => {
      const sha = `blob-${this.#blobs.size}`;
      this.#blobs.set(sha, Buffer.from(body.content, body.encoding));
      return { status: 201, json: { sha } };
    }),
    'POST /repos/:/:/git/trees': this.#in(({ body }) => {
      const files = new Map(this.#trees.get(body.base_tree));
      for (const { path, sha } of body.tree as TreeItem[]) {
        if (sha === null) {
          if (!files.delete(path)) {
            return {
              status: 422,
              json: { message: 'GitRPC::BadObjectState' },
            };
          }
        } else {
          files.set(path, this.#blobs.get(sha) ?? Buffer.alloc(0));
        }
      }
      const sha = `tree-${this.#trees.size}-made`;
      this.#trees.set(sha, files);
      return { status: 201, json: { sha } };
    }),
    'POST /repos/:/:/git/commits': this.#in(({ body }, repository) => ({
      status: 201,
      json: {
        sha: repository.add(
          this.#trees.get(body.tree) ?? new Map(),
          body.message,
        ),
      },
    })),
    'POST /repos/:/:/git/refs': this.#in(({ body }, repository) => {
      const branch = body.ref.replace(/^refs\/heads\//, '');
      if (repository.branches.has(branch)) {
        return { status: 422, json: { message: 'Reference already exists' } };
      }
      repository.branches.set(branch, body.sha);
      return { status: 201, json: { ref: body.ref } };
    }),
    'PATCH /repos/:/:/git/refs/*': this.#in(({ parts, body }, repository) => {
      repository.branches.set(parts[2].replace(/^heads\//, ''), body.sha);
      return { json: { ref: parts[2] } };
    }),
    'DELETE /repos/:/:/git/refs/*': this.#in(({ parts }, repository) => {
      repository.branches.delete(parts[2].replace(/^heads\//, ''));
      return { status: 204 };
    }),
    'GET /repos/:/:/pulls': this.#in(({ query }, repository) => ({
      json: repository.proposals
        .filter(
          ({ branch, isOpen }) =>
            isOpen && query.get('head')?.endsWith(`:${branch}`),
        )
        .map(({ url }) => ({ html_url: url })),
    })),
    'POST /repos/:/:/pulls': this.#in(({ parts, body }, repository) => {
      const url = `https://github.test/${parts[0]}/${parts[1]}/pull/${
        repository.proposals.length + 1
      }`;
      repository.proposals.push({
        title: body.title,
        body: body.body,
        branch: body.head,
        target: body.base,
        url,
        isOpen: true,
      });
      return { status: 201, json: { html_url: url } };
    }),
  };

  #in(handler: (asked: Asked, repository: FakeRepository) => Answer) {
    return (asked: Asked): Answer => {
      const [owner, repo] = asked.parts;
      const repository = this.repositories.get(`${owner}/${repo}`);
      return repository ? handler(asked, repository) : NOT_FOUND;
    };
  }

  #createRepository(owner: string, body: Asked['body']): Answer {
    const name = `${owner}/${body.name}`;
    if (this.repositories.has(name)) {
      return {
        status: 422,
        json: {
          message: 'Repository creation failed.',
          errors: [{ message: 'name already exists on this account' }],
        },
      };
    }
    this.repositories.set(name, FakeRepository.create({ 'README.md': '# ' }));
    return {
      status: 201,
      json: { html_url: `https://github.test/${name}`, default_branch: 'main' },
    };
  }
}
