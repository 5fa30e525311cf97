import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  listReferences,
  teamTopologyHistoryReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { KINDS_READ } from '../service/KeptEntities';
import { mayDo } from '../service/requirePermission';
import { findEntities } from '../service/findExistingRefs';
import { OrganisationNow, OrganisationOnDay } from './KeptOrganisation';
import { askAbout, VisibilityQuestion } from './visibilityQuestion';

/** What is read of the past. */
type PastOrganisation = Pick<OrganisationOnDay, 'refs' | 'entities'>;

const UID = 'metadata.uid';

/** What a reader may not see of an organisation. */
type HiddenRefs = ReadonlySet<string>;

const NOTHING_HIDDEN: HiddenRefs = new Set();

/**
 * Tells what a reader may not see of what is kept. The catalog decides: in no
 * request where its policy has no conditions for the reader, else in a few at
 * the same time, however much there is.
 */
export class ReaderView {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  /** By the refs that are asked about, which stay the same until something changes. */
  readonly #questions = new WeakMap<readonly string[], VisibilityQuestion>();

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }): ReaderView {
    return new ReaderView(options);
  }

  private constructor(options: Parameters<typeof ReaderView.create>[0]) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  /**
   * The refs that are to be withheld from the reader. Of a past day, what is in
   * the catalog is seen by whoever sees it there; what is gone, by whoever may
   * read the history.
   *
   * @param past - the day that is read, where that is not today
   */
  async findHidden(
    now: OrganisationNow,
    options: { credentials: BackstageCredentials; past?: PastOrganisation },
  ): Promise<HiddenRefs> {
    const { credentials, past } = options;
    const decision = await this.#decide(credentials);
    if (decision === AuthorizeResult.ALLOW) {
      return NOTHING_HIDDEN;
    }
    const visible =
      decision === AuthorizeResult.DENY
        ? new Set<string>()
        : await this.#visibleUids(now, { credentials });
    const hidden = new Set(
      now.refs.filter(ref => !visible.has(now.uids.get(ref) ?? ref)),
    );
    if (past) {
      const maySeeGone = await this.#maySeeGone(decision, credentials);
      for (const ref of maySeeGone ? [] : past.refs) {
        if (!now.uids.has(ref)) {
          hidden.add(ref);
        }
      }
      hideUnrecorded(past, now, hidden);
    }
    return hidden;
  }

  /** Whether a reader may see what the catalog no longer has. */
  async maySeeGone(options: {
    credentials: BackstageCredentials;
  }): Promise<boolean> {
    const { credentials } = options;
    return await this.#maySeeGone(await this.#decide(credentials), credentials);
  }

  async #maySeeGone(
    decision: AuthorizeResult,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return decision === AuthorizeResult.CONDITIONAL
      ? await mayDo(
          { auth: this.#auth, permissions: this.#permissions },
          teamTopologyHistoryReadPermission,
          { credentials },
        )
      : decision === AuthorizeResult.ALLOW;
  }

  async #decide(credentials: BackstageCredentials) {
    if (this.#auth.isPrincipal(credentials, 'service')) {
      // Refuses a token that must not be used for the catalog.
      await this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'catalog',
      });
      return AuthorizeResult.ALLOW;
    }
    const [{ result }] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return result;
  }

  async #visibleUids(
    { refs, uids }: OrganisationNow,
    caller: { credentials: BackstageCredentials },
  ): Promise<Set<string>> {
    const question =
      this.#questions.get(refs) ?? askAbout(refs, [...uids.keys()]);
    this.#questions.set(refs, question);
    const { kinds, named } = question;
    const [ofKinds, byName] = await Promise.all([
      kinds.length === 0
        ? []
        : this.#catalog
            .getEntityFacets({ facets: [UID], filter: { kind: kinds } }, caller)
            .then(({ facets }) => facets[UID] ?? []),
      Promise.all(named.map(list => findEntities(this.#catalog, list, caller))),
    ]);
    return new Set([
      ...ofKinds.map(({ value }) => value),
      ...byName
        .flat()
        .map(entity => entity.metadata.uid ?? stringifyEntityRef(entity)),
    ]);
  }
}

/**
 * Of other kinds, the chronicle has only what is named today. What was named
 * then may be there and hidden, so it is not told.
 */
function hideUnrecorded(
  past: PastOrganisation,
  now: OrganisationNow,
  hidden: Set<string>,
): void {
  const recorded = new Set(past.refs);
  for (const ref of listReferences(past.entities)) {
    if (
      !recorded.has(ref) &&
      !now.uids.has(ref) &&
      !KINDS_READ.has(parseEntityRef(ref).kind)
    ) {
      hidden.add(ref);
    }
  }
}
