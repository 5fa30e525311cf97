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
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from '@kumiki/backstage-plugin-team-topology-common';
import { findEntities, findExistingRefs } from './findExistingRefs';
import { OrgModelService } from './OrgModelService';

/** In lower case: of these kinds, all is read that the caller may see. */
const KINDS_READ: ReadonlySet<string> = new Set(
  [...MODEL_KINDS, 'Component', 'User', 'Template'].map(kind =>
    kind.toLocaleLowerCase('en-US'),
  ),
);

/**
 * Builds the model from the catalog, again for every request: what it holds
 * depends on the caller, so there is nothing to share between two of them.
 */
export class DefaultOrgModelService implements OrgModelService {
  readonly #catalog: CatalogService;
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
    const entities = await this.#readEntities(options);
    return buildOrgModel(entities, { at, today, teams: this.#teams });
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

  /** What the caller may see, without a word of what they may not. */
  async #readEntities(options: {
    credentials: BackstageCredentials;
  }): Promise<Entity[]> {
    try {
      const read = await readVisibleEntities(this.#catalog, options);
      const missing = findMissing(read);
      // Of other kinds nothing was read: a guide may be a system, for example.
      const others = await findEntities(
        this.#catalog,
        missing.filter(ref => !KINDS_READ.has(parseEntityRef(ref).kind)),
        options,
      );
      const visible = [...read, ...others];
      return withhold(visible, await this.#findHiddenRefs(visible));
    } catch (error) {
      throw findCatalogOutage(error) ?? error;
    }
  }

  /**
   * The refs that the visible entities name, that exist, and that the caller
   * may not see. Only the plugin itself can tell them from refs that exist
   * nowhere, which the caller is to hear about.
   */
  async #findHiddenRefs(visible: Entity[]): Promise<Set<string>> {
    return findExistingRefs(this.#catalog, findMissing(visible), {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
  }
}

/** The refs that the entities name and that are not among them. */
function findMissing(entities: readonly Entity[]): string[] {
  const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
  return [...listReferences(entities)].filter(ref => !known.has(ref));
}

/**
 * Everything of the organisation that the caller may see, in three requests to
 * the catalog whatever its size. `getEntities` without a limit is one request:
 * the catalog streams all of it, where `queryEntities` and `streamEntities`
 * would make one request per page.
 */
async function readVisibleEntities(
  catalog: CatalogService,
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  const responses = await Promise.all([
    catalog.getEntities({ filter: { kind: [...MODEL_KINDS] } }, options),
    catalog.getEntities(
      { filter: { kind: 'Component' }, fields: [...MODEL_COMPONENT_FIELDS] },
      options,
    ),
    catalog.getEntities(
      // Templates only so that one that is hidden can be told from one that is not.
      {
        filter: { kind: ['User', 'Template'] },
        fields: [...MODEL_USER_FIELDS],
      },
      options,
    ),
  ]);
  return responses.flatMap(response => response.items);
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
