import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** A published entity, as its file declares it. */
export interface DeclaredEntity {
  entityRef: string;
  entity: Entity;
}

const PATIENCE_IN_MS = 15_000;
const isPattern = (target: string) => /[*?[{]/.test(target);

/** Asks the catalog to look at once at what was published. */
export class CatalogRefresher {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogRefresher {
    return new CatalogRefresher(options.catalog, options.auth);
  }

  /** Waits a while until the catalog says what the files say, so that whoever follows a link sees it. */
  async refresh(
    entities: DeclaredEntity[],
    options: { logger: LoggerService },
  ): Promise<void> {
    // The plugin's own: that somebody may publish does not mean that they may
    // refresh the locations of everything else.
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entityRefs = entities.map(({ entityRef }) => entityRef);
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    const known = entityRefs.filter((_, index) => items[index]);
    const patterns =
      known.length === entityRefs.length ? [] : await this.#findPatterns();
    for (const ref of [...known, ...patterns]) {
      await this.#catalog.refreshEntity(ref, { credentials });
    }
    const end = Date.now() + PATIENCE_IN_MS;
    while (!(await this.#isTakenIn(entities))) {
      if (Date.now() > end) {
        options.logger.warn(
          'The catalog has not taken in the change yet; it will in the course of its next round',
        );
        return;
      }
      await sleep(250);
    }
    options.logger.info('The catalog has taken in the change');
  }

  /** The Locations that read every file of a folder: there a new file is found. */
  async #findPatterns(): Promise<string[]> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: { kind: 'Location', 'spec.type': 'file' },
        fields: ['metadata.name', 'metadata.namespace', 'spec'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items
      .filter(({ spec }) =>
        [spec?.target, spec?.targets]
          .flat()
          .some(target => typeof target === 'string' && isPattern(target)),
      )
      .map(
        ({ metadata }) =>
          `location:${metadata.namespace ?? 'default'}/${metadata.name}`,
      );
  }

  async #isTakenIn(entities: DeclaredEntity[]): Promise<boolean> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: entities.map(({ entityRef }) => entityRef) },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return entities.every(({ entity }, index) =>
      isDeepStrictEqual(items[index]?.spec, entity.spec),
    );
  }
}
