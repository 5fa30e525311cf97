import { FilterPredicate } from '@backstage/filter-predicates';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { EntityStore } from '../database/entities/DatabaseEntityStore';
import { digestOf } from '../database/sql/digestOf';

/** How many predicates are remembered. */
const MAX_PREDICATES = 30;

/** An entity, and what changes with it. */
interface KnownEntity {
  entity: string;
  digest: string;
}

/** What a predicate said about entities, by ref. */
type Answers = Map<string, { digest: string; applies: boolean }>;

/**
 * Which entities campaigns apply to. Asking a predicate needs the whole entity;
 * the answer is kept until the entity changes, so that a campaign over many
 * thousands of them is asked about once and not for each request.
 */
export class CampaignScopes {
  readonly #entities: Pick<EntityStore, 'readEntities'>;
  /** The one that was used last is the last. */
  readonly #answers = new Map<string, Answers>();

  static create(options: { entities: Pick<EntityStore, 'readEntities'> }) {
    return new CampaignScopes(options.entities);
  }

  private constructor(entities: Pick<EntityStore, 'readEntities'>) {
    this.#entities = entities;
  }

  /**
   * Finds out, for each predicate, to which of the entities it applies; absent
   * ones apply to all. One statement at most, none where nothing is new.
   */
  async find(
    predicates: readonly (FilterPredicate | undefined)[],
    entities: Iterable<KnownEntity>,
  ): Promise<((ref: string) => boolean)[]> {
    const asked = predicates.map(predicate => {
      const answers = predicate && this.#take(digestOf(predicate));
      return { predicate, answers };
    });
    const narrowed = asked.flatMap(({ predicate, answers }) =>
      predicate && answers
        ? [{ applies: entityFilter(predicate), answers }]
        : [],
    );
    if (narrowed.length > 0) {
      const breaks = EventLoopBreaks.create();
      const missing = new Set<string>();
      for (const { entity, digest } of entities) {
        if (narrowed.some(it => it.answers.get(entity)?.digest !== digest)) {
          missing.add(entity);
        }
        await breaks.take();
      }
      const read =
        missing.size > 0 ? await this.#entities.readEntities([...missing]) : [];
      for (const { ref, digest, entity } of read) {
        for (const { applies, answers } of narrowed) {
          answers.set(ref, { digest, applies: applies(entity) });
        }
        await breaks.take();
      }
    }
    return asked.map(
      ({ answers }) =>
        ref =>
          !answers || answers.get(ref)?.applies === true,
    );
  }

  #take(digest: string): Answers {
    const answers: Answers = this.#answers.get(digest) ?? new Map();
    this.#answers.delete(digest);
    this.#answers.set(digest, answers);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= MAX_PREDICATES) {
        break;
      }
      this.#answers.delete(oldest);
    }
    return answers;
  }
}
