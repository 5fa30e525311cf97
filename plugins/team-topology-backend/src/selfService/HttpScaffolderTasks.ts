import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { readScaffolderTask } from './readScaffolderTask';
import { ScaffolderTaskRecord, ScaffolderTasks } from './ScaffolderTasks';

const TIMEOUT_MS = 30_000;

/**
 * Reads tasks over HTTP with the credentials of the plugin itself. The client
 * of the scaffolder is made for browsers: it cannot say in which order.
 */
export class HttpScaffolderTasks implements ScaffolderTasks {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new HttpScaffolderTasks(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async list(
    page: { offset: number; limit: number },
    options: { signal?: AbortSignal } = {},
  ): Promise<{ tasks: ScaffolderTaskRecord[]; isLast: boolean }> {
    const query = new URLSearchParams({
      order: 'desc:created_at',
      limit: String(page.limit),
      offset: String(page.offset),
    });
    const response = await this.#fetch(`/v2/tasks?${query}`, options);
    const { tasks } = await readAnswer(response);
    if (!Array.isArray(tasks)) {
      throw new Error('The scaffolder did not answer with a list of tasks');
    }
    return {
      tasks: tasks.flatMap(task => readScaffolderTask(task) ?? []),
      isLast: tasks.length < page.limit,
    };
  }

  async get(
    id: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<ScaffolderTaskRecord | undefined> {
    const path = `/v2/tasks/${encodeURIComponent(id)}`;
    const response = await this.#fetch(path, options);
    if (response.status === 404) {
      return undefined;
    }
    return readScaffolderTask(await readAnswer(response));
  }

  async #fetch(
    path: string,
    { signal }: { signal?: AbortSignal },
  ): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('scaffolder');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'scaffolder',
    });
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    return await fetch(`${baseUrl}${path}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  }
}

async function readAnswer(response: Response): Promise<{ tasks?: unknown }> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const answer: unknown = await response.json();
  return typeof answer === 'object' && answer !== null ? answer : {};
}
