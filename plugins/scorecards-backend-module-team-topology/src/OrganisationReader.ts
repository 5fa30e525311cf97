import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { today } from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';
import { readOrganisation } from './readOrganisation';

/** Long enough for the batches of one collection, short enough for a refresh by hand. */
const MAX_AGE_MS = 30_000;

/** The organisation, and when it was read. */
export interface ReadOrganisation {
  organisation: Organisation;
  readAt: Date;
}

/**
 * Reads the organisation once for all the batches that follow each other
 * closely, so that a collection of any number of entities costs the catalog a
 * constant number of requests per half minute.
 */
export class OrganisationReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  #newest?: { startedAt: number; read: Promise<ReadOrganisation> };

  static create(options: { auth: AuthService; catalog: CatalogService }) {
    return new OrganisationReader(options.auth, options.catalog);
  }

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  /** The organisation as it was half a minute ago at the earliest. */
  async read(): Promise<ReadOrganisation> {
    const newest = this.#newest;
    return newest && Date.now() - newest.startedAt < MAX_AGE_MS
      ? newest.read
      : this.readAnew();
  }

  /** The organisation as it is now. */
  async readAnew(): Promise<ReadOrganisation> {
    const started = { startedAt: Date.now(), read: this.#readCatalog() };
    this.#newest = started;
    // A failure is not kept: the next batch tries again.
    started.read.catch(() => {
      if (this.#newest === started) {
        this.#newest = undefined;
      }
    });
    return started.read;
  }

  async #readCatalog(): Promise<ReadOrganisation> {
    const readAt = new Date();
    const entities = await readOrganisation(this.#catalog, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    const organisation = Organisation.create(entities, { at: today(readAt) });
    return { organisation, readAt };
  }
}
