import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** A task of the scaffolder, as it says it. */
export interface ScaffolderTaskRecord {
  id: string;
  status: string;
  createdAt: string;
  lastHeartbeatAt?: string;
  /** The ref of the template; absent for a task without one. */
  template?: string;
  /** What the form says about whom it is for, in the order of trust. */
  claimedTeams: string[];
  /** The groups of whoever began it, which may be several. */
  groupsOfRunner: string[];
}

/** Reads the scaffolder's own records. */
export interface ScaffolderTasks {
  /** A page of tasks, the latest first; the last one is not full. */
  list(
    page: { offset: number; limit: number },
    options?: { signal?: AbortSignal },
  ): Promise<{ tasks: ScaffolderTaskRecord[]; isLast: boolean }>;

  /** One task, or nothing where the scaffolder has no record of it. */
  get(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<ScaffolderTaskRecord | undefined>;
}

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

/** Parameters that templates ask for the team in. */
const TEAM_PARAMETERS = ['owner', 'team'];

/**
 * Reads a task as the scaffolder sends it; nothing where it is none. The form
 * is written by whoever wrote the template, so that nothing about its values
 * is taken for granted.
 */
export function readScaffolderTask(
  value: unknown,
): ScaffolderTaskRecord | undefined {
  const task = asRecord(value);
  const id = asText(task.id);
  const status = asText(task.status);
  const createdAt = asMoment(task.createdAt);
  if (id === undefined || status === undefined || createdAt === undefined) {
    return undefined;
  }
  const spec = asRecord(task.spec);
  const parameters = asRecord(spec.parameters);
  return {
    id,
    status,
    createdAt,
    lastHeartbeatAt: asMoment(task.lastHeartbeatAt),
    template: toRef(asRecord(spec.templateInfo).entityRef, 'template'),
    claimedTeams: TEAM_PARAMETERS.flatMap(
      name => toRef(parameters[name], 'group') ?? [],
    ),
    groupsOfRunner: groupsOf(asRecord(spec.user).entity),
  };
}

function groupsOf(user: unknown): string[] {
  const { relations } = asRecord(user);
  if (!Array.isArray(relations)) {
    return [];
  }
  const groups = relations.map(asRecord).flatMap(({ type, targetRef }) => {
    const group = type === 'memberOf' ? toRef(targetRef, 'group') : undefined;
    return group ?? [];
  });
  return [...new Set(groups)];
}

/** The full ref, where it is one and of that kind. */
function toRef(value: unknown, kind: string): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    const ref = parseEntityRef(value.trim(), { defaultKind: kind });
    return ref.kind.toLocaleLowerCase('en-US') === kind
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function asMoment(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
