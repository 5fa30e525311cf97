import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  OrgModel,
  OrgTeamDetails,
  ProposedChange,
  Today,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Entity } from '@backstage/catalog-model';
import { PermissionChecks, requirePermission } from './requirePermission';

/** What a model is built from, as far as the caller may see it. */
export interface VisibleEntities {
  /** `YYYY-MM-DD` */
  at: string;
  /** Is another one where the entities, or what is made of them, may differ. */
  key: string;
  entities: readonly Entity[];
  /** Whether anything is known of the day besides dates that are declared today. */
  isKnown: boolean;
  /**
   * Whether a full ref is to be kept from the caller: it is of something that
   * they may not see or, unless they may see all that is gone, of nothing that
   * is there. Of what is `isNew`, nobody says that it is there.
   */
  isHidden: (ref: string, isNew?: boolean) => boolean;
  /** The first day of which each is known, by ref; of hidden ones, too. */
  knownSince: ReadonlyMap<string, string>;
  /** The model of other entities on the same day. */
  build: (entities: readonly Entity[]) => OrgModel;
}

/**
 * Reads the organisation with the eyes of the caller.
 */
export interface OrgModelService {
  /** Which day it is in the organisation, and by the clocks of which zone. */
  getToday(options: { credentials: BackstageCredentials }): Promise<Today>;

  /**
   * The organisation at a date, today where none is given.
   *
   * @param request - `isCounted`: whether people and components are counted and
   *   the data is checked, true where it is absent; answers that need none of
   *   that are faster without
   */
  getModel(
    request: { at?: string; isCounted?: boolean },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel>;

  /**
   * The organisation of today once a change of catalog files is in the catalog,
   * as far as the caller may see it. What they may not see is not replaced and
   * not removed, as if it did not exist.
   */
  getModelWith(
    change: ProposedChange,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel>;

  /** What the model of a date is built from, today where none is given. */
  readEntities(
    request: { at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<VisibleEntities>;

  /**
   * One team at a date. Throws a NotFoundError where there is no such team and,
   * in the same words, where the caller may not see it.
   */
  getTeam(
    request: { ref: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTeamDetails>;
}

/**
 * Lets through who may read the organisation. What they find in it is decided
 * by the catalog's permissions, further in.
 */
export class AuthorizedOrgModelService implements OrgModelService {
  readonly #inner: OrgModelService;
  readonly #checks: PermissionChecks;

  static create(inner: OrgModelService, checks: PermissionChecks) {
    return new AuthorizedOrgModelService(inner, checks);
  }

  private constructor(inner: OrgModelService, checks: PermissionChecks) {
    this.#inner = inner;
    this.#checks = checks;
  }

  async getToday(options: {
    credentials: BackstageCredentials;
  }): Promise<Today> {
    await this.#authorize(options.credentials);
    return this.#inner.getToday(options);
  }

  async getModel(
    request: { at?: string; isCounted?: boolean },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel> {
    await this.#authorize(options.credentials);
    return this.#inner.getModel(request, options);
  }

  async getModelWith(
    change: ProposedChange,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel> {
    await this.#authorize(options.credentials);
    return this.#inner.getModelWith(change, options);
  }

  async readEntities(
    request: { at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<VisibleEntities> {
    await this.#authorize(options.credentials);
    return this.#inner.readEntities(request, options);
  }

  async getTeam(
    request: { ref: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTeamDetails> {
    await this.#authorize(options.credentials);
    return this.#inner.getTeam(request, options);
  }

  async #authorize(credentials: BackstageCredentials): Promise<void> {
    await requirePermission(this.#checks, teamTopologyModelReadPermission, {
      credentials,
      purpose: 'Reading the organisation',
    });
  }
}
