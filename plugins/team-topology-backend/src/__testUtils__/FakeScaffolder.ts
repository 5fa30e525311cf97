import {
  ScaffolderTaskRecord,
  ScaffolderTasks,
} from '../selfService/HttpScaffolderTasks';

/** A scaffolder of which a test writes the records. */
export class FakeScaffolder implements ScaffolderTasks {
  readonly #tasks = new Map<string, ScaffolderTaskRecord>();
  /** What it was asked for. */
  readonly requests: string[] = [];
  /** What it fails with, if it does. */
  error?: Error;

  static create() {
    return new FakeScaffolder();
  }

  private constructor() {}

  put(id: string, changes: Partial<ScaffolderTaskRecord> = {}) {
    this.#tasks.set(id, {
      id,
      status: 'completed',
      createdAt: '2026-03-04T12:00:00.000Z',
      lastHeartbeatAt: '2026-03-04T12:00:05.000Z',
      template: 'template:default/service',
      claimedTeams: ['group:default/billing'],
      groupsOfRunner: [],
      ...this.#tasks.get(id),
      ...changes,
    });
  }

  remove(id: string) {
    this.#tasks.delete(id);
  }

  async list({ offset, limit }: { offset: number; limit: number }) {
    this.#note(`list ${offset}`);
    const all = [...this.#tasks.values()].sort((a, b) =>
      b.createdAt.localeCompare(a.createdAt),
    );
    const tasks = all.slice(offset, offset + limit);
    return { tasks, isLast: tasks.length < limit };
  }

  async get(id: string) {
    this.#note(`get ${id}`);
    return this.#tasks.get(id);
  }

  #note(request: string) {
    this.requests.push(request);
    if (this.error) {
      throw this.error;
    }
  }
}
