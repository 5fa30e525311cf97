import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { catalogFacts } from './catalogFacts';
import { CatalogReferences } from './CatalogReferences';
import { chooseFacts, ChosenFact } from './chosenFacts';
import { describeEntity } from './describeEntity';
import { entityRelations } from './entityRelations';

/** What the provider is made of. */
export interface CatalogFactProviderOptions {
  auth: AuthService;
  calendar: Calendar;
  catalog: CatalogService;
  createdAtAnnotation?: string;
  /** The values of fields that are facts besides. */
  chosen?: readonly ChosenFact[];
}

/**
 * Says what the catalog knows about entities. A batch of any size costs two
 * calls to the catalog at most.
 */
export class CatalogFactProvider implements FactProvider {
  readonly declaration: FactProviderDeclaration;
  readonly readsReferences = true;
  readonly #calendar: Calendar;
  readonly #references: CatalogReferences;
  readonly #createdAtAnnotation: string;
  readonly #chosen: readonly ChosenFact[];

  static create(options: CatalogFactProviderOptions) {
    return new CatalogFactProvider(options);
  }

  private constructor(options: CatalogFactProviderOptions) {
    const { chosen = [] } = options;
    const { createdAtAnnotation = 'kumiki.dev/created-at' } = options;
    this.#calendar = options.calendar;
    this.#references = CatalogReferences.create(options);
    this.#createdAtAnnotation = createdAtAnnotation;
    this.#chosen = chosen;
    this.declaration = {
      ...catalogFacts,
      facts: [
        ...catalogFacts.facts,
        ...chosen.map(({ declaration }) => declaration),
      ],
    };
  }

  async collect({
    entities,
    signal,
  }: CollectRequest): Promise<CollectedFacts[]> {
    const read = entities.map(entity => ({
      entity,
      relations: entityRelations(entity),
    }));
    signal.throwIfAborted();
    const existing = await this.#references.findExisting(
      read.flatMap(({ relations }) => relations.outgoing),
    );
    signal.throwIfAborted();
    const defined = await this.#references.findDefined(
      read
        .flatMap(({ relations }) => relations.providedApis)
        .filter(ref => existing.has(ref)),
    );
    const now = new Date();
    return read.map(({ entity, relations }) => ({
      entity: stringifyEntityRef(entity),
      values: {
        ...describeEntity(entity, {
          relations,
          existing,
          defined,
          createdAtAnnotation: this.#createdAtAnnotation,
          now,
          calendar: this.#calendar,
        }),
        ...chooseFacts(entity, this.#chosen),
      },
    }));
  }
}
