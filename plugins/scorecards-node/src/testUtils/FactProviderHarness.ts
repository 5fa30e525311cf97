import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { findDeclarationProblems } from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { CollectedFactsReader } from '../CollectedFactsReader';
import { CollectedFacts, FactProvider } from '../FactProvider';

/**
 * Runs a provider as the backend does and fails where it breaks a promise.
 * @public
 */
export class FactProviderHarness {
  readonly #provider: FactProvider;

  /**
   * Creates a harness.
   * @throws Error where the declaration itself is wrong
   */
  static create(provider: FactProvider): FactProviderHarness {
    const problems = findDeclarationProblems(provider.declaration);
    if (problems.length > 0) {
      throw new Error(problems.join('\n'));
    }
    return new FactProviderHarness(provider);
  }

  private constructor(provider: FactProvider) {
    this.#provider = provider;
  }

  /**
   * Asks about the entities to which the declaration applies.
   *
   * @returns the answers by entity ref, one for each
   * @throws Error that names every promise that was broken
   */
  async collect(
    entities: Entity[],
    options?: { signal?: AbortSignal },
  ): Promise<Map<string, CollectedFacts>> {
    const { declaration } = this.#provider;
    const asked = entities.filter(entityFilter(declaration.appliesTo));
    const answers = new Map<string, CollectedFacts>();
    const problems: string[] = [];
    const reader = CollectedFactsReader.create(this.#provider);
    const signal = options?.signal ?? new AbortController().signal;
    for await (const read of reader.read({ entities: asked, signal })) {
      if ('problem' in read) {
        problems.push(
          read.entity ? `${read.entity}: ${read.problem}` : read.problem,
        );
      } else {
        answers.set(read.answer.entity, read.answer);
      }
    }
    const silent = asked
      .map(entity => stringifyEntityRef(entity))
      .filter(
        ref => !answers.has(ref) && !problems.some(it => it.includes(ref)),
      );
    problems.push(...silent.map(ref => `${ref}: no answer`));
    if (problems.length > 0) {
      throw new Error(
        `Fact provider ${declaration.id} breaks its promise:\n${problems.join(
          '\n',
        )}`,
      );
    }
    return answers;
  }

  /**
   * Aborts while the provider is at work and waits for it to stop, by throwing
   * or by ending.
   *
   * @param options - after how long to abort, at once where absent, and how
   *   long it may take to stop, two seconds where absent
   * @throws Error where it goes on
   */
  async expectToStop(
    entities: Entity[],
    options?: { abortAfterMs?: number; withinMs?: number },
  ): Promise<void> {
    const { abortAfterMs = 0, withinMs = 2_000 } = options ?? {};
    const controller = new AbortController();
    const stopped = this.#drain(entities, controller.signal);
    await wait(abortAfterMs);
    controller.abort();
    const timer = new AbortController();
    const isStopped = await Promise.race([
      stopped.then(() => true),
      wait(withinMs, timer.signal).then(() => false),
    ]);
    timer.abort();
    if (!isStopped) {
      throw new Error(
        `Fact provider ${
          this.#provider.declaration.id
        } goes on ${withinMs} ms after it was aborted`,
      );
    }
  }

  async #drain(entities: Entity[], signal: AbortSignal): Promise<void> {
    try {
      const request = { entities, signal };
      const reader = CollectedFactsReader.create(this.#provider);
      const answers = reader.read(request)[Symbol.asyncIterator]();
      while (!(await answers.next()).done);
    } catch {
      // Throwing is a way of stopping.
    }
  }
}

async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
