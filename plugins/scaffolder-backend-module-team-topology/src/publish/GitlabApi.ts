import {
  getGitLabRequestOptions,
  GitLabIntegrationConfig,
} from '@backstage/integration';
import { refusalOf } from './refuse';

const TIMEOUT_IN_MS = 30_000;
const PERMISSION =
  'the scope api, and the role Developer or higher (Maintainer to create projects)';

/** GitLab's API, with the credentials of an integration. */
export class GitlabApi {
  readonly #config: GitLabIntegrationConfig;
  readonly #token: string | undefined;

  private constructor(
    config: GitLabIntegrationConfig,
    token: string | undefined,
  ) {
    this.#config = config;
    this.#token = token;
  }

  static create(config: GitLabIntegrationConfig, token?: string): GitlabApi {
    return new GitlabApi(config, token);
  }

  /** @throws an error that says what could not be done, and why */
  async ask<TAnswer>(
    intent: string,
    path: string,
    body?: object,
  ): Promise<TAnswer> {
    const response = await this.#fetch(intent, path, body);
    if (!response.ok) {
      throw await this.#refusal(intent, response);
    }
    return await response.json();
  }

  /** The bytes of an answer; undefined where there is nothing. */
  async read(intent: string, path: string): Promise<Buffer | undefined> {
    const response = await this.#fetch(intent, path);
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await this.#refusal(intent, response);
    }
    return Buffer.from(await response.arrayBuffer());
  }

  /** Whatever becomes of it: for tidying up. */
  async remove(path: string): Promise<void> {
    const { headers } = getGitLabRequestOptions(this.#config, this.#token);
    await fetch(`${this.#config.apiBaseUrl}${path}`, {
      method: 'DELETE',
      headers,
      signal: AbortSignal.timeout(TIMEOUT_IN_MS),
    }).catch(() => undefined);
  }

  async #fetch(intent: string, path: string, body?: object) {
    const { headers } = getGitLabRequestOptions(this.#config, this.#token);
    try {
      return await fetch(`${this.#config.apiBaseUrl}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_IN_MS),
      });
    } catch (error) {
      throw refusalOf({
        scm: 'GitLab',
        intent,
        status: undefined,
        answer: error instanceof Error ? error.message : String(error),
        permission: PERMISSION,
      });
    }
  }

  async #refusal(intent: string, response: Response): Promise<Error> {
    const text = await response.text().catch(() => '');
    return refusalOf({
      scm: 'GitLab',
      intent,
      status: response.status,
      answer: answerOf(text),
      permission: PERMISSION,
    });
  }
}

/** What GitLab says about an error: a text, a list, or lists by field. */
function answerOf(text: string): string {
  try {
    const { message, error } = JSON.parse(text);
    const said = message ?? error ?? '';
    return typeof said === 'string' ? said : JSON.stringify(said);
  } catch {
    return '';
  }
}
