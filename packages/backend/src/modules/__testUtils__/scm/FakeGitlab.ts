import { FakeRepository } from './FakeRepository';
import { Answer, Asked, FakeScm, NOT_FOUND, Routes } from './FakeScm';

interface CommitAction {
  action: 'create' | 'update' | 'delete';
  file_path: string;
  content?: string;
  encoding?: BufferEncoding;
}

const API = '/api/v4';

/** GitLab's API as far as publishing and reading need it, with its statuses and messages. */
export class FakeGitlab extends FakeScm {
  /** Projects that were created, by the id that they got. */
  readonly #created: string[] = [];
  /** Where people see it. */
  url = '';

  protected readonly routes: Routes = {
    [`GET ${API}/namespaces/:`]: ({ parts: [path] }) =>
      path === 'acme' ? { json: { id: 7, full_path: path } } : NOT_FOUND,
    [`POST ${API}/projects`]: ({ body }) => {
      const name = `acme/${body.path}`;
      if (this.repositories.has(name)) {
        return {
          status: 400,
          json: { message: { name: ['has already been taken'] } },
        };
      }
      const repository = FakeRepository.create();
      repository.branches.clear();
      this.repositories.set(name, repository);
      this.#created.push(name);
      return {
        status: 201,
        json: { id: this.#created.length, web_url: `${this.url}/${name}` },
      };
    },
    [`GET ${API}/projects/:`]: this.#in(() => ({
      json: { default_branch: 'main' },
    })),
    [`GET ${API}/projects/:/repository/branches/:`]: this.#in(
      ({ parts }, repository) => {
        const id = repository.branches.get(parts[1]);
        return id ? { json: { commit: { id } } } : NOT_FOUND;
      },
    ),
    [`DELETE ${API}/projects/:/repository/branches/:`]: this.#in(
      ({ parts }, repository) => {
        repository.branches.delete(parts[1]);
        return { status: 204 };
      },
    ),
    [`GET ${API}/projects/:/repository/files/:/raw`]: this.#in(
      ({ parts, query }, repository) => {
        const bytes = repository.read(query.get('ref') ?? 'main', parts[1]);
        this.wasRead();
        return bytes ? { bytes } : NOT_FOUND;
      },
    ),
    [`POST ${API}/projects/:/repository/commits`]: this.#in(
      ({ body }, repository) => {
        const { branch, start_sha: start } = body;
        if (start && repository.branches.has(branch)) {
          return {
            status: 400,
            json: {
              message: `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
            },
          };
        }
        const files = new Map(start ? repository.commit(start)?.files : []);
        for (const item of body.actions as CommitAction[]) {
          const { action, file_path: path, content = '', encoding } = item;
          if (files.has(path) === (action === 'create')) {
            return {
              status: 400,
              json: { message: 'A file with this name already exists' },
            };
          }
          if (action === 'delete') {
            files.delete(path);
          } else {
            files.set(path, Buffer.from(content, encoding));
          }
        }
        const id = repository.add(files, body.commit_message);
        repository.branches.set(branch, id);
        return { status: 201, json: { id } };
      },
    ),
    [`GET ${API}/projects/:/merge_requests`]: this.#in(
      ({ query }, repository) => ({
        json: repository.proposals
          .filter(it => it.isOpen && it.branch === query.get('source_branch'))
          .map(({ url }) => ({ web_url: url })),
      }),
    ),
    [`POST ${API}/projects/:/merge_requests`]: this.#in(
      ({ parts, body }, repository) => {
        const url = `${this.url}/${parts[0]}/-/merge_requests/${
          repository.proposals.length + 1
        }`;
        repository.proposals.push({
          title: body.title,
          body: body.description,
          branch: body.source_branch,
          target: body.target_branch,
          url,
          isOpen: true,
        });
        return { status: 201, json: { web_url: url } };
      },
    ),
  };

  #in(handler: (asked: Asked, repository: FakeRepository) => Answer) {
    return (asked: Asked): Answer => {
      const [project] = asked.parts;
      const name = this.#created[Number(project) - 1] ?? project;
      const repository = this.repositories.get(name);
      return repository
        ? handler(asked, repository)
        : { status: 404, json: { message: '404 Project Not Found' } };
    };
  }
}
