import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  closestName,
  findReferrers,
  quoteValue,
  Referrer,
  referrerFilter,
} from '@kumiki/backstage-plugin-team-topology-common';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

/** The catalog as the person sees it who runs the template. */
export class CatalogView {
  readonly #catalog: CatalogService;
  readonly #credentials: BackstageCredentials;

  private constructor(
    catalog: CatalogService,
    credentials: BackstageCredentials,
  ) {
    this.#catalog = catalog;
    this.#credentials = credentials;
  }

  static create(options: {
    catalog: CatalogService;
    credentials: BackstageCredentials;
  }): CatalogView {
    return new CatalogView(options.catalog, options.credentials);
  }

  /** The entities that exist, by ref, in one request. */
  async find(refs: Iterable<string>): Promise<ReadonlyMap<string, Entity>> {
    const entityRefs = [...new Set(refs)];
    if (entityRefs.length === 0) {
      return new Map();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: this.#credentials },
    );
    return new Map(
      entityRefs.flatMap((ref, index): [string, Entity][] => {
        const entity = items[index];
        return entity ? [[ref, entity]] : [];
      }),
    );
  }

  /** An entity in full. */
  async get(ref: string): Promise<Entity | undefined> {
    return await this.#catalog.getEntityByRef(ref, {
      credentials: this.#credentials,
    });
  }

  /** Every interaction that began on a day. */
  async listInteractionsSince(since: string): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: { kind: 'TeamInteraction', 'spec.since': since },
        fields: ['apiVersion', 'kind', 'metadata', 'spec'],
      },
      { credentials: this.#credentials },
    );
    return items;
  }

  /** Entities that may name another one, as many as are of use to a person. */
  async listReferrers(entityRef: string): Promise<Referrer[]> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: referrerFilter(entityRef),
        fields: [
          'apiVersion',
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec',
        ],
      },
      { credentials: this.#credentials },
    );
    return findReferrers(entityRef, items);
  }

  /** Every Team API: where it is from, of which team it is, and what that team does. */
  async listTeamApis(): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: { kind: 'TeamApi' },
        fields: ['apiVersion', 'kind', 'metadata', 'spec.team', 'spec.does'],
      },
      { credentials: this.#credentials },
    );
    return items;
  }

  /**
   * Everything that drafts change, and besides it a few others, in full.
   *
   * @param others - `refs` of some, and `ownedBy`: all components of these groups
   */
  async listOrganisation(others: {
    refs: readonly string[];
    ownedBy: readonly string[];
  }): Promise<Entity[]> {
    const options = { credentials: this.#credentials };
    const { refs, ownedBy } = others;
    const [{ items }, named, owned] = await Promise.all([
      this.#catalog.getEntities(
        {
          filter: {
            kind: ['Group', 'TeamApi', 'TeamInteraction', 'Responsibility'],
          },
          fields: ['apiVersion', 'kind', 'metadata', 'spec'],
        },
        options,
      ),
      refs.length === 0
        ? { items: [] }
        : this.#catalog.getEntitiesByRefs(
            { entityRefs: [...new Set(refs)] },
            options,
          ),
      ownedBy.length === 0
        ? { items: [] }
        : this.#catalog.getEntities(
            {
              filter: { kind: 'Component', 'relations.ownedBy': [...ownedBy] },
              fields: ['apiVersion', 'kind', 'metadata', 'spec', 'relations'],
            },
            options,
          ),
    ]);
    const found = [...items, ...named.items, ...owned.items];
    return [
      ...new Map(
        found.flatMap((entity): [string, Entity][] =>
          entity ? [[stringifyEntityRef(entity), entity]] : [],
        ),
      ).values(),
    ];
  }

  /** What to say about a ref that leads nowhere, with the name that was probably meant. */
  async unknown(
    ref: string,
    place: { field: string; value: string },
  ): Promise<InputError> {
    const { kind, namespace, name } = parseEntityRef(ref);
    const { items } = await this.#catalog.getEntities(
      { filter: { kind }, fields: FIELDS },
      { credentials: this.#credentials },
    );
    const names = new Map(
      items.map(it => [
        it.metadata.name,
        (it.metadata.namespace ?? DEFAULT_NAMESPACE) === namespace
          ? it.metadata.name
          : stringifyEntityRef(it),
      ]),
    );
    const meant = closestName(name, [...names.keys()]);
    const hint = meant
      ? ` (did you mean ${quoteValue(names.get(meant))}?)`
      : '';
    return new InputError(
      `${place.field} is ${quoteValue(
        place.value,
      )}, which the catalog does not have${hint}; allowed: a ${wordOf(
        kind,
      )} that exists and that you can see`,
    );
  }
}

/** Where an entity is declared, `type:target`. */
export function locationOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[ANNOTATION_LOCATION];
}

function wordOf(kind: string): string {
  return kind.toLowerCase() === 'group' ? 'team' : kind.toLowerCase();
}
