import {
  Draft,
  DraftPreview,
  DraftPublication,
  DraftSummary,
  DraftUpdate,
  teamTopologyDraftCreatePermission,
  teamTopologyDraftPublishPermission,
  teamTopologyDraftReadPermission,
  teamTopologyDraftSharePermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Audit, Caller } from '@kumiki/backend-audit';
import {
  PermissionChecks,
  requirePermission,
} from '../service/requirePermission';

/** A new draft, as it was sent. */
export interface NewDraft {
  name: string;
  at?: string;
  changes?: unknown;
}

/** What was sent to replace a draft. */
export type SentUpdate = Omit<DraftUpdate, 'changes'> & { changes: unknown };

/** Keeps drafts, and shows them with the eyes of the caller. */
export interface DraftService {
  listDrafts(caller: Caller): Promise<{ items: DraftSummary[] }>;

  /** @throws NotFoundError where there is none, or it is private and somebody else's */
  getDraft(request: { id: string }, caller: Caller): Promise<Draft>;

  /** @throws InputError that names the change and the field */
  createDraft(request: NewDraft, caller: Caller): Promise<Draft>;

  /**
   * @throws ConflictError that says who changed it and when, where that was
   *   after the caller has read it
   */
  updateDraft(
    request: { id: string } & SentUpdate,
    caller: Caller,
  ): Promise<Draft>;

  deleteDraft(request: { id: string }, caller: Caller): Promise<void>;

  previewDraft(
    request: { at?: string; changes: unknown },
    caller: Caller,
  ): Promise<DraftPreview>;

  /** @throws NotAllowedError where a part of it is hidden from the caller */
  publishDraft(
    request: { id: string },
    caller: Caller,
  ): Promise<DraftPublication>;
}

const READ = {
  permission: teamTopologyDraftReadPermission,
  purpose: 'Opening a draft',
};
const CREATE = {
  permission: teamTopologyDraftCreatePermission,
  purpose: 'Changing a draft',
};
const SHARE = {
  permission: teamTopologyDraftSharePermission,
  purpose: 'Sharing a draft',
};
const PUBLISH = {
  permission: teamTopologyDraftPublishPermission,
  purpose: 'Publishing a draft',
};

/** Lets through who may work with drafts, and tells the auditor of what is written. */
export class AuthorizedDraftService implements DraftService {
  readonly #inner: DraftService;
  readonly #checks: PermissionChecks & { audit: Audit };

  static create(
    inner: DraftService,
    checks: PermissionChecks & { audit: Audit },
  ) {
    return new AuthorizedDraftService(inner, checks);
  }

  private constructor(
    inner: DraftService,
    checks: PermissionChecks & { audit: Audit },
  ) {
    this.#inner = inner;
    this.#checks = checks;
  }

  async listDrafts(caller: Caller): Promise<{ items: DraftSummary[] }> {
    await this.#require(READ, caller);
    return await this.#inner.listDrafts(caller);
  }

  async getDraft(request: { id: string }, caller: Caller): Promise<Draft> {
    await this.#require(READ, caller);
    return await this.#inner.getDraft(request, caller);
  }

  async createDraft(request: NewDraft, caller: Caller): Promise<Draft> {
    return await this.#audited('draft-create', caller, async () => {
      await this.#require(CREATE, caller);
      return await this.#inner.createDraft(request, caller);
    });
  }

  async updateDraft(
    request: { id: string } & SentUpdate,
    caller: Caller,
  ): Promise<Draft> {
    return await this.#audited('draft-update', caller, async () => {
      await this.#require(CREATE, caller);
      if (request.shared) {
        const { shared } = await this.#inner.getDraft(request, caller);
        if (!shared) {
          await this.#require(SHARE, caller);
        }
      }
      return await this.#inner.updateDraft(request, caller);
    });
  }

  async deleteDraft(request: { id: string }, caller: Caller): Promise<void> {
    await this.#audited('draft-delete', caller, async () => {
      await this.#require(CREATE, caller);
      await this.#inner.deleteDraft(request, caller);
    });
  }

  async previewDraft(
    request: { at?: string; changes: unknown },
    caller: Caller,
  ): Promise<DraftPreview> {
    await this.#require(READ, caller);
    return await this.#inner.previewDraft(request, caller);
  }

  async publishDraft(
    request: { id: string },
    caller: Caller,
  ): Promise<DraftPublication> {
    return await this.#audited('draft-publish', caller, async () => {
      await this.#require(PUBLISH, caller);
      return await this.#inner.publishDraft(request, caller);
    });
  }

  async #require(
    what: { permission: BasicPermission; purpose: string },
    { credentials }: Caller,
  ): Promise<void> {
    const { permission, purpose } = what;
    await requirePermission(this.#checks, permission, { credentials, purpose });
  }

  async #audited<T>(
    eventId: string,
    caller: Caller,
    work: () => Promise<T>,
  ): Promise<T> {
    const event = await this.#checks.audit.begin(eventId, caller);
    try {
      const result = await work();
      await event.succeed();
      return result;
    } catch (error) {
      await event.fail(error);
      throw error;
    }
  }
}
