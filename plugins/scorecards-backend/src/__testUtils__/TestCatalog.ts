import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog whose entities a test changes. */
export class TestCatalog {
  entities: Entity[];

  static create(entities: Entity[]) {
    return new TestCatalog(entities);
  }

  private constructor(entities: Entity[]) {
    this.entities = entities;
  }

  readonly service = catalogServiceMock.mock({
    getEntitiesByRefs: request => this.#now().getEntitiesByRefs(request),
    getEntityByRef: ref => this.#now().getEntityByRef(ref),
    streamEntities: request => this.#now().streamEntities(request),
  });

  #now() {
    return catalogServiceMock({ entities: this.entities });
  }
}
