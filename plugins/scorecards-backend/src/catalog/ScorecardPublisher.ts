import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CompiledScorecard,
  FactProviderDeclaration,
  InvalidCheck,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  Calendar,
  entityFilter,
} from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { digestOf } from '../database/sql/digestOf';
import { Stores } from '../database/createDatabaseStores';
import { compileInTurns } from '../scorecards/compileInTurns';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { withoutVolatile } from './describeEntity';

/** A version that is not the current one yet. */
interface NewVersion {
  entity: ScorecardEntity;
  compiled: CompiledScorecard;
  digest: string;
  judge: string[];
}

/**
 * Makes the scorecards of the catalog those by which entities are judged. Only
 * the entities of scorecards that changed are judged again.
 */
export class ScorecardPublisher {
  readonly #declarations: FactDeclarations;
  readonly #logger: LoggerService;
  readonly #stores: Pick<Stores, 'entities' | 'scorecards'>;

  static create(options: {
    declarations: FactDeclarations;
    logger: LoggerService;
    stores: Pick<Stores, 'entities' | 'scorecards'>;
  }) {
    return new ScorecardPublisher(
      options.declarations,
      options.logger,
      options.stores,
    );
  }

  private constructor(
    declarations: FactDeclarations,
    logger: LoggerService,
    stores: Pick<Stores, 'entities' | 'scorecards'>,
  ) {
    this.#declarations = declarations;
    this.#logger = logger;
    this.#stores = stores;
  }

  /**
   * Publishes what is new among the scorecards and withdraws what is not there.
   * @param scorecards - all that the catalog has
   */
  async publish(scorecards: readonly Entity[]): Promise<void> {
    const { scorecards: store } = this.#stores;
    const published = await store.readDigests();
    const versions: NewVersion[] = [];
    const breaks = EventLoopBreaks.create();
    for (const scorecard of scorecards) {
      await breaks.take();
      const entity = withoutVolatile(scorecard) as ScorecardEntity;
      delete entity.relations;
      // Where its days begin makes no difference to whether it is valid.
      const compiled = await compileInTurns(entity, {
        declarations: this.#declarations.all,
        calendar: Calendar.utc,
        breaks,
      });
      const digest = this.#digest(entity, compiled);
      if (published.get(compiled.ref) !== digest) {
        versions.push({ entity, compiled, digest, judge: [] });
      }
      published.delete(compiled.ref);
    }
    if (versions.length > 0) {
      await this.#findApplicable(versions);
    }
    for (const { entity, compiled, digest, judge } of versions) {
      const { ref, problems, invalid } = compiled;
      await store.publishVersion(
        {
          ref,
          digest,
          entity,
          problems: [...problems],
          invalid: [...invalid],
        },
        { judge },
      );
      this.#logProblems(compiled);
    }
    if (published.size > 0) {
      await store.withdraw([...published.keys()]);
    }
  }

  /** One walk over all entities, however many scorecards are new. */
  async #findApplicable(versions: NewVersion[]): Promise<void> {
    const applicable = versions.map(({ entity, judge }) => ({
      applies: entityFilter(entity.spec?.appliesTo),
      judge,
    }));
    const breaks = EventLoopBreaks.create();
    for await (const page of this.#stores.entities.streamEntities()) {
      for (const { ref, entity } of page) {
        await breaks.take();
        for (const { applies, judge } of applicable) {
          if (applies(entity)) {
            judge.push(ref);
          }
        }
      }
    }
  }

  /**
   * Moves with the scorecard and with what its checks read, and stays when a
   * provider that it does not read changes.
   */
  #digest(entity: ScorecardEntity, compiled: CompiledScorecard): string {
    const facts = compiled.checks.flatMap(check => check.facts);
    const read = new Set(facts.map(({ name }) => name.split('.')[1]));
    const maxAges = this.#declarations.all
      .filter(({ id }) => read.has(id))
      .map(({ id, maxAge }: FactProviderDeclaration) => [id, maxAge]);
    const { invalid, problems } = compiled;
    return digestOf({ entity, facts, maxAges, invalid, problems });
  }

  #logProblems({ ref, problems, invalid }: CompiledScorecard): void {
    for (const { field, message } of problems) {
      this.#logger.warn(`${ref} is not evaluated: ${field}: ${message}`);
    }
    for (const problem of invalid) {
      this.#logger.warn(`${ref}: ${describeInvalid(problem)}`);
    }
  }
}

function describeInvalid(problem: InvalidCheck): string {
  const { check, field, message, position, suggestion } = problem;
  const place = position
    ? ` (line ${position.line}, column ${position.column})`
    : '';
  const hint = suggestion ? `; did you mean ${suggestion}?` : '';
  return `check ${check} is invalid in ${field}${place}: ${message}${hint}`;
}
