import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  buildOrgModel,
  Calendar,
  describeTeam,
  listReferences,
  OrgModel,
  OrgModelOptions,
  OrgTeamDetails,
  parseModelDate,
  Today,
  withhold,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { findEntities, findExistingRefs } from './findExistingRefs';
import { KeptEntities, KINDS_READ } from './KeptEntities';
import { OrgModelService } from './OrgModelService';
import { readerOf } from './readerOf';
import { SharedReads } from './SharedReads';

/** Models are kept by what they were built from; a few readers and dates are enough. */
const MAX_MODELS = 12;

/** What a reader may see of the organisation. */
interface OrganisationRead {
  entities: Entity[];
  /** Refs of what exists and the reader may not see. */
  hidden: Set<string>;
  /** Differs where anything of it does. */
  digest: string;
}

/**
 * Builds the model from what the catalog shows the caller now. It is built again
 * only where that, or the date, is not what a kept model was built from.
 */
export class DefaultOrgModelService implements OrgModelService {
  readonly #catalog: CatalogService;
  readonly #kept: KeptEntities;
  readonly #reads = SharedReads.create<OrganisationRead>();
  readonly #models = new LRUCache<string, OrgModel>({ max: MAX_MODELS });
  readonly #auth: AuthService;
  readonly #calendar: Calendar;
  readonly #clock: () => Date;
  readonly #teams: OrgModelOptions['teams'];

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    calendar: Calendar;
    clock?: () => Date;
    /** Which Groups are teams; all where it is absent. */
    teams?: OrgModelOptions['teams'];
  }) {
    return new DefaultOrgModelService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultOrgModelService.create>[0],
  ) {
    this.#catalog = options.catalog;
    this.#kept = KeptEntities.create(options.catalog);
    this.#auth = options.auth;
    this.#calendar = options.calendar;
    this.#clock = options.clock ?? (() => new Date());
    this.#teams = options.teams;
  }

  async getToday(): Promise<Today> {
    const { timeZone } = this.#calendar;
    return { day: this.#calendar.dayAt(this.#clock()), timeZone };
  }

  async getModel(
    request: { at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel> {
    // The date comes first: a bad one must not cost the catalog anything.
    const today = this.#calendar.dayAt(this.#clock());
    const at =
      request.at === undefined ? today : parseModelDate(request.at, 'at');
    const { entities, hidden, digest } = await this.#reads.read(
      readerOf(options.credentials),
      () => this.#readEntities(options),
    );
    const key = `${today} ${at} ${digest}`;
    const known = this.#models.get(key);
    if (known) {
      return known;
    }
    const model = buildOrgModel(withhold(entities, hidden), {
      ...{ at, today, teams: this.#teams },
    });
    this.#models.set(key, model);
    return model;
  }

  async getTeam(
    request: { ref: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTeamDetails> {
    const model = await this.getModel({ at: request.at }, options);
    const details = describeTeam(model, request.ref);
    if (!details) {
      throw new NotFoundError(`No team '${request.ref}' at ${model.at}`);
    }
    return details;
  }

  /** What was read, in short. */
  #digestOf(entities: readonly Entity[], hidden: readonly string[]): string {
    const hash = createHash('sha256');
    for (const entity of entities) {
      hash.update(`${this.#kept.versionOf(entity)}\n`);
    }
    return hash.update(hidden.join('\n')).digest('base64');
  }

  /** What the caller may see, and what it names that exists and that they may not see. */
  async #readEntities(options: {
    credentials: BackstageCredentials;
  }): Promise<OrganisationRead> {
    try {
      const read = await this.#kept.readVisible(options);
      const missing = findMissing(read);
      const [others, existing] = await Promise.all([
        // Of other kinds nothing was read: a guide may be a system, for example.
        findEntities(
          this.#catalog,
          missing.filter(ref => !KINDS_READ.has(parseEntityRef(ref).kind)),
          options,
        ),
        // Only the plugin itself can tell what is hidden from what exists nowhere,
        // which the caller is to hear about.
        findExistingRefs(this.#catalog, missing, {
          credentials: await this.#auth.getOwnServiceCredentials(),
        }),
      ]);
      const shown = new Set(others.map(other => stringifyEntityRef(other)));
      const entities = [...read, ...others];
      const hidden = [...existing].filter(ref => !shown.has(ref));
      return {
        entities,
        hidden: new Set(hidden),
        digest: this.#digestOf(entities, hidden),
      };
    } catch (error) {
      throw findCatalogOutage(error) ?? error;
    }
  }
}

/** The refs that the entities name and that are not among them. */
function findMissing(entities: readonly Entity[]): string[] {
  const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
  return [...listReferences(entities)].filter(ref => !known.has(ref));
}

/**
 * What to tell a caller where the catalog is the reason why something failed.
 * It answers 401 where it cannot read its own keys: which says nothing about the
 * caller, and would sign people out. Nothing where it is not the reason.
 */
export function findCatalogOutage(
  error: unknown,
): ServiceUnavailableError | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const status = 'statusCode' in error ? Number(error.statusCode) : 0;
  return error.name === 'FetchError' || status === 401 || status >= 500
    ? new ServiceUnavailableError(
        'The catalog does not answer; try again later',
      )
    : undefined;
}
