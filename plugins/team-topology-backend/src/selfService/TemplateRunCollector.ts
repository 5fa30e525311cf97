import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { messageOf, withoutSecrets } from '@kumiki/backend-database';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  TemplateRunStore,
  TemplateRun,
  TemplateRunStatus,
} from '../database/DatabaseTemplateRunStore';
import { findExistingRefs } from '../service/findExistingRefs';
import { ScaffolderTaskRecord, ScaffolderTasks } from './HttpScaffolderTasks';
import { weekOf, weeksBefore } from './weekOf';

/** A year is shown; what is older is neither read nor kept. */
const KEPT_WEEKS = 53;

/** How much is read at once; a task may be large. */
export interface CollectionLimits {
  tasksPerPage: number;
  /** Pages in one run; the next run goes on where this one stops. */
  pages: number;
  /** Open tasks that are read one by one in one run. */
  openTasks: number;
}

const LIMITS: CollectionLimits = {
  tasksPerPage: 50,
  pages: 20,
  openTasks: 100,
};

/**
 * Copies from the scaffolder's records what is needed to count. It reads the
 * latest tasks until it meets some that it knows, and then those that were
 * open. Doing it twice changes nothing.
 */
export class TemplateRunCollector {
  readonly #auth: AuthService;
  readonly #calendar: Calendar;
  readonly #catalog: CatalogService;
  readonly #clock: () => Date;
  readonly #limits: CollectionLimits;
  readonly #logger: LoggerService;
  readonly #onCollected: (runs: readonly TemplateRun[]) => void;
  readonly #store: TemplateRunStore;
  readonly #tasks: ScaffolderTasks;
  #problem?: string;

  static create(options: {
    auth: AuthService;
    calendar: Calendar;
    catalog: CatalogService;
    logger: LoggerService;
    store: TemplateRunStore;
    tasks: ScaffolderTasks;
    clock?: () => Date;
    limits?: Partial<CollectionLimits>;
    onCollected?: (runs: readonly TemplateRun[]) => void;
  }) {
    return new TemplateRunCollector(options);
  }

  private constructor(
    options: Parameters<typeof TemplateRunCollector.create>[0],
  ) {
    this.#auth = options.auth;
    this.#calendar = options.calendar;
    this.#catalog = options.catalog;
    this.#clock = options.clock ?? (() => new Date());
    this.#limits = { ...LIMITS, ...options.limits };
    this.#logger = options.logger;
    this.#onCollected = options.onCollected ?? (() => {});
    this.#store = options.store;
    this.#tasks = options.tasks;
  }

  /** Reads what is new. A scaffolder that does not answer is not an error: it may not be installed. */
  async run(signal?: AbortSignal): Promise<void> {
    try {
      await this.#collect(signal);
      if (this.#problem !== undefined) {
        this.#logger.info('The runs of templates can be read again');
      }
      this.#problem = undefined;
    } catch (error) {
      if (signal?.aborted) {
        return;
      }
      // It names addresses, and may have tokens in it.
      const problem = withoutSecrets(messageOf(error));
      if (problem !== this.#problem) {
        this.#logger.warn(
          `The runs of templates cannot be read from the scaffolder and are not counted: ${problem}`,
        );
      }
      this.#problem = problem;
    }
  }

  async #collect(signal?: AbortSignal): Promise<void> {
    const now = this.#clock();
    const readAt = now.toISOString();
    const oldest = weeksBefore(weekOf(now, this.#calendar), KEPT_WEEKS - 1);
    const { unfinishedOffset } = await this.#store.getReading();

    let { pages } = this.#limits;
    const readPage = async (offset: number) => {
      pages -= 1;
      return this.#readPage({ offset, oldest, readAt, signal });
    };
    // From the top down to what is known.
    let offset = 0;
    let page = await readPage(offset);
    while (!page.isKnown && page.hasMore && pages > 0) {
      offset += this.#limits.tasksPerPage;
      page = await readPage(offset);
    }
    let unfinished =
      !page.isKnown && page.hasMore
        ? offset + this.#limits.tasksPerPage
        : unfinishedOffset;
    // Then on with what an earlier run did not get to. New tasks have pushed it
    // down since: some is read twice, nothing is left out.
    while (unfinished !== undefined && pages > 0) {
      const { hasMore } = await readPage(unfinished);
      unfinished = hasMore ? unfinished + this.#limits.tasksPerPage : undefined;
    }
    await this.#readOpenTasks(readAt, signal);
    await this.#store.prune(oldest);
    await this.#store.setReading({
      collectedAt: readAt,
      unfinishedOffset: unfinished,
    });
  }

  async #readPage(options: {
    offset: number;
    oldest: string;
    readAt: string;
    signal?: AbortSignal;
  }): Promise<{ isKnown: boolean; hasMore: boolean }> {
    const { offset, oldest, readAt, signal } = options;
    const limit = this.#limits.tasksPerPage;
    const { tasks, isLast } = await this.#tasks.list(
      { offset, limit },
      { signal },
    );
    const recent = tasks.filter(
      ({ createdAt }) =>
        Date.parse(createdAt) >= this.#calendar.startOf(oldest).getTime(),
    );
    const counted = recent.filter(({ template }) => template !== undefined);
    const known = await this.#store.findKnown(counted.map(({ id }) => id));
    await this.#save(recent, readAt);
    return {
      isKnown: known.size > 0 && known.size === counted.length,
      hasMore: !isLast && recent.length === tasks.length,
    };
  }

  async #readOpenTasks(readAt: string, signal?: AbortSignal): Promise<void> {
    const open = await this.#store.listOpen({
      readBefore: readAt,
      limit: this.#limits.openTasks,
    });
    const read: ScaffolderTaskRecord[] = [];
    const gone: string[] = [];
    for (const id of open) {
      const task = await this.#tasks.get(id, { signal });
      if (task) {
        read.push(task);
      } else {
        gone.push(id);
      }
    }
    await this.#save(read, readAt);
    await this.#store.remove(gone);
  }

  async #save(tasks: ScaffolderTaskRecord[], readAt: string): Promise<void> {
    const groups = tasks.flatMap(task => [
      ...task.claimedTeams,
      ...task.groupsOfRunner,
    ]);
    const existing = await findExistingRefs(
      this.#catalog,
      [...new Set(groups)],
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const runs = tasks.flatMap(({ template, ...task }) =>
      template === undefined
        ? []
        : toTemplateRun({ ...task, template }, existing),
    );
    await this.#store.save(runs, readAt);
    this.#onCollected(runs);
  }
}

const STATUSES: Record<string, TemplateRunStatus> = {
  open: 'open',
  processing: 'open',
  completed: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
  skipped: 'cancelled',
};

/**
 * What is kept of a task: no user, no parameters. It belongs to the team that
 * the form names or, where it names none that exists, to the team of whoever
 * began it, where that is one.
 *
 * @param existing - refs of the groups that exist
 */
function toTemplateRun(
  task: ScaffolderTaskRecord & { template: string },
  existing: ReadonlySet<string>,
): TemplateRun {
  const status = STATUSES[task.status] ?? 'failed';
  const own = task.groupsOfRunner.length === 1 ? task.groupsOfRunner : [];
  return {
    task: task.id,
    template: task.template,
    team: [...task.claimedTeams, ...own].find(ref => existing.has(ref)),
    createdAt: task.createdAt,
    // The scaffolder does not say when a task ended. While it runs, its heart
    // beats every second; the last beat is as near as one gets.
    finishedAt: status === 'open' ? undefined : task.lastHeartbeatAt,
    status,
  };
}
