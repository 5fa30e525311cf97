import {
  coreServices,
  createServiceFactory,
  SchedulerService,
  SchedulerServiceTaskFunction,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';

/** A scheduler that runs a task when the benchmark says so, and never otherwise. */
export class OrderedScheduler {
  readonly #tasks = new Map<string, SchedulerServiceTaskFunction>();

  static create() {
    return new OrderedScheduler();
  }

  private constructor() {}

  /** Runs a task to its end. */
  async run(id: string): Promise<void> {
    const task = this.#tasks.get(id);
    if (!task) {
      throw new Error(`No task ${id} among ${[...this.#tasks.keys()]}`);
    }
    await task(new AbortController().signal);
  }

  /** To be added to a backend. */
  createFactory() {
    return createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => this.#asService(),
    });
  }

  #asService(): SchedulerService {
    const add = async ({
      id,
      fn,
    }: SchedulerServiceTaskInvocationDefinition) => {
      this.#tasks.set(id, fn);
    };
    return {
      scheduleTask: add,
      createScheduledTaskRunner: () => ({ run: add }),
      // A task that asks for itself waits for an order as well.
      triggerTask: async () => {},
      cancelTask: async () => {},
      getScheduledTasks: async () => [],
    };
  }
}
