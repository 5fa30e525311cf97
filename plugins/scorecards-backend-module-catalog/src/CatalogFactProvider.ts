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
import { chooseFacts, ChosenFact } from './chosenFacts';
import { describeEntity } from './describeEntity';
import { entityRelations } from './entityRelations';

interface CatalogFactProviderOptions {
  auth: AuthService;
  calendar: Calendar;
  catalog: CatalogService;
  createdAtAnnotation?: string;
  /** The values of fields that are facts besides. */
  chosen?: readonly ChosenFact[];
}

const REF_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** Tells which refs stand for something, each question in one call to the catalog. */
class CatalogReferences {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  static create(options: { auth: AuthService; catalog: CatalogService }) {
    return new CatalogReferences(options.auth, options.catalog);
  }

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  /** Those of the refs that are in the catalog. */
  async findExisting(refs: Iterable<string>): Promise<Set<string>> {
    return this.#find({ entityRefs: [...new Set(refs)] });
  }

  /**
   * Those of the refs that are APIs with a definition. Definitions can be
   * megabytes, so the catalog is asked who has one and not for what it says.
   */
  async findDefined(refs: Iterable<string>): Promise<Set<string>> {
    return this.#find({
      entityRefs: [...new Set(refs)],
      query: { kind: 'API', 'spec.definition': { $exists: true } },
    });
  }

  async #find(
    request: Omit<Parameters<CatalogService['getEntitiesByRefs']>[0], 'fields'>,
  ): Promise<Set<string>> {
    if (request.entityRefs.length === 0) {
      return new Set();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { ...request, fields: REF_FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return new Set(
      items.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
    );
  }
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
