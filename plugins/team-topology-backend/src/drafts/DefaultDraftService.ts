import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  applyDraft,
  compareSmells,
  Draft,
  DRAFT_LIMITS,
  DraftChange,
  DraftPreview,
  DraftPublication,
  DraftSummary,
  findSmells,
  OrgModel,
  OrgSmells,
  parseModelDate,
  readDraftChanges,
  smellEvidenceOf,
  SmellThresholds,
  withholdChanges,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { LRUCache } from 'lru-cache';
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { FairLine } from '../service/FairLine';
import { OrgModelService } from '../service/OrgModelService';
import { readerOf } from '../service/requirePermission';
import { DraftStore, StoredDraft } from './DatabaseDraftStore';
import { DraftService, NewDraft, SentUpdate } from './DraftService';

/** Drafts that one person keeps at a time. */
const MOST_DRAFTS = 100;

/** Previews that wait for others. */
const MOST_PREVIEWS = 20;

/** Organisations without a draft that are kept: one for each group of readers and day. */
const MOST_BASES = 12;

/** 144 bits, so that nobody finds an address by trying. */
const ID_BYTES = 18;

type VisibleEntities = Awaited<ReturnType<OrgModelService['readEntities']>>;

/** An organisation with its smells. */
type Judged = OrgSmells & { model: OrgModel };

/**
 * Keeps drafts. Whatever an answer shows of one is what the organisation shows
 * the caller: a change of somebody else that names something hidden is in none.
 */
export class DefaultDraftService implements DraftService {
  readonly #auth: AuthService;
  readonly #orgModel: OrgModelService;
  readonly #store: DraftStore;
  readonly #thresholds: SmellThresholds;
  readonly #clock: () => Date;
  // Whoever edits a draft asks for a preview after each change, of the same day.
  readonly #bases = new LRUCache<string, Judged>({ max: MOST_BASES });
  // A preview builds a model and looks for smells, and for the first one of a day twice.
  readonly #line = FairLine.create({
    most: MOST_PREVIEWS,
    full: 'Too many drafts are previewed at once; try again later',
  });

  static create(options: {
    auth: AuthService;
    orgModel: OrgModelService;
    store: DraftStore;
    thresholds: SmellThresholds;
    clock?: () => Date;
  }) {
    return new DefaultDraftService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultDraftService.create>[0],
  ) {
    this.#auth = options.auth;
    this.#orgModel = options.orgModel;
    this.#store = options.store;
    this.#thresholds = options.thresholds;
    this.#clock = options.clock ?? (() => new Date());
  }

  async listDrafts(caller: Caller): Promise<{ items: DraftSummary[] }> {
    const person = this.#personOf(caller);
    const drafts = await this.#store.list(person);
    const visible = await this.#orgModel.readEntities({}, caller);
    return {
      items: drafts.map(draft => {
        const { id, name, at, shared, version, createdAt, updatedAt } = draft;
        const { changes } = shownTo(person, { draft, visible });
        return {
          ...{ id, name, at, shared, version, createdAt, updatedAt },
          changeCount: changes.length,
        };
      }),
    };
  }

  async getDraft({ id }: { id: string }, caller: Caller): Promise<Draft> {
    const draft = await this.#find(id, caller);
    const visible = await this.#orgModel.readEntities(draft, caller);
    return this.#show(draft, visible, caller);
  }

  async createDraft(request: NewDraft, caller: Caller): Promise<Draft> {
    const owner = this.#personOf(caller);
    const name = readName(request.name);
    const sent = readDraftChanges(request.changes ?? []);
    const base = await this.#readBase(request.at, caller);
    const now = this.#clock().toISOString();
    const draft: StoredDraft = {
      ...{ id: randomBytes(ID_BYTES).toString('base64url'), owner, name },
      ...{ at: base.at, shared: false, version: 1 },
      changes: applyDraft(base.entities, { at: base.at, changes: sent })
        .changes,
      ...{ createdAt: now, updatedAt: now, updatedBy: owner },
    };
    if (!(await this.#store.add(draft, { most: MOST_DRAFTS }))) {
      throw new ConflictError(
        `You have ${MOST_DRAFTS} drafts, and cannot keep more; delete one first`,
      );
    }
    return this.#show(draft, base, caller);
  }

  async updateDraft(
    request: { id: string } & SentUpdate,
    caller: Caller,
  ): Promise<Draft> {
    const name = readName(request.name);
    const sent = readDraftChanges(request.changes);
    const person = this.#personOf(caller);
    const draft = await this.#find(request.id, caller);
    if (request.shared !== draft.shared && draft.owner !== person) {
      throw new NotAllowedError(
        'Only its author can share a draft, or stop it',
      );
    }
    const visible = await this.#readBase(draft.at, caller);
    // Whoever writes writes all of it, and must not write over what they do not see.
    refuseWithheld(person, { draft, visible });
    if (request.version !== draft.version) {
      throw this.#conflict(draft, visible);
    }
    const next: StoredDraft = {
      ...draft,
      ...{ name, shared: request.shared, version: draft.version + 1 },
      changes: applyDraft(visible.entities, { at: draft.at, changes: sent })
        .changes,
      updatedAt: this.#clock().toISOString(),
      updatedBy: person,
    };
    if (!(await this.#store.replace(next))) {
      throw this.#conflict(await this.#find(request.id, caller), visible);
    }
    return this.#show(next, visible, caller);
  }

  async deleteDraft({ id }: { id: string }, caller: Caller): Promise<void> {
    const draft = await this.#find(id, caller);
    if (draft.owner !== this.#personOf(caller)) {
      throw new NotAllowedError('Only its author can delete a draft');
    }
    await this.#store.remove(id);
  }

  async previewDraft(
    request: { at?: string; changes: unknown },
    caller: Caller,
  ): Promise<DraftPreview> {
    const sent = readDraftChanges(request.changes);
    const base = await this.#readBase(request.at, caller);
    return await this.#line.take(readerOf(caller.credentials), async () => {
      const { entities, edits, ...applied } = applyDraft(base.entities, {
        at: base.at,
        changes: sent,
      });
      await setImmediate();
      const before = this.#judgeBase(base);
      await setImmediate();
      const after = this.#judge(base, entities);
      await setImmediate();
      return {
        ...{ before: before.model, after: after.model, ...applied },
        existingCount: edits.filter(edit => edit.before).length,
        smells: compareSmells(before, after),
      };
    });
  }

  #judgeBase(base: VisibleEntities): Judged {
    const known = this.#bases.get(base.key);
    if (known) {
      return known;
    }
    const judged = this.#judge(base, base.entities);
    this.#bases.set(base.key, judged);
    return judged;
  }

  #judge(base: VisibleEntities, entities: readonly Entity[]): Judged {
    const model = base.build(entities);
    const found = findSmells(model, {
      evidence: smellEvidenceOf(model, entities),
      knownSince: base.knownSince,
      thresholds: this.#thresholds,
    });
    return { ...found, model };
  }

  async publishDraft(
    { id }: { id: string },
    caller: Caller,
  ): Promise<DraftPublication> {
    const draft = await this.#find(id, caller);
    const visible = await this.#orgModel.readEntities(draft, caller);
    refuseWithheld(this.#personOf(caller), { draft, visible });
    const { name, at, changes, version } = draft;
    return { id, name, at, changes, version };
  }

  async #readBase(
    at: string | undefined,
    caller: Caller,
  ): Promise<VisibleEntities> {
    const day = at === undefined ? undefined : parseModelDate(at, 'at');
    const base = await this.#orgModel.readEntities({ at: day }, caller);
    if (!base.isKnown) {
      throw new InputError(
        `at is ${base.at}, of which nothing is recorded; a draft needs a day of which something is known`,
      );
    }
    return base;
  }

  /** In the same words whether there is none or it is not for the caller. */
  async #find(id: string, caller: Caller): Promise<StoredDraft> {
    const person = this.#personOf(caller);
    const draft = await this.#store.get(id);
    if (!draft || (draft.owner !== person && !draft.shared)) {
      throw new NotFoundError('There is no such draft, or it is not shared');
    }
    return draft;
  }

  #personOf({ credentials }: Caller): string {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError('Drafts belong to people; sign in as one');
    }
    return credentials.principal.userEntityRef;
  }

  #show(draft: StoredDraft, visible: VisibleEntities, caller: Caller): Draft {
    const { owner, updatedBy, changes: _, ...same } = draft;
    const person = this.#personOf(caller);
    const isOwn = owner === person;
    return {
      ...same,
      ...((isOwn || mayName(owner, visible)) && { owner }),
      ...(mayName(updatedBy, visible) && { updatedBy }),
      isOwn,
      ...shownTo(person, { draft, visible }),
    };
  }

  #conflict(draft: StoredDraft, visible: VisibleEntities): ConflictError {
    const { updatedBy, updatedAt, version } = draft;
    const who = mayName(updatedBy, visible) ? updatedBy : 'somebody else';
    return new ConflictError(
      `The draft was changed by ${who} at ${updatedAt} and is version ${version} now; read it again`,
    );
  }
}

/** People who sign in need not be in the catalog. */
function mayName(person: string, { isHidden }: VisibleEntities): boolean {
  return !isHidden(person, true);
}

/**
 * What somebody sees of a draft. Who has written all of it is told nothing by
 * their own words: were only what is hidden left out of them, they could find
 * out by guessing what there is.
 */
function shownTo(
  person: string,
  options: { draft: StoredDraft; visible: VisibleEntities },
): { changes: DraftChange[]; withheld: boolean } {
  const { draft, visible } = options;
  return draft.updatedBy === person
    ? { changes: draft.changes, withheld: false }
    : withholdChanges(draft.changes, visible.isHidden);
}

function refuseWithheld(
  person: string,
  options: { draft: StoredDraft; visible: VisibleEntities },
): void {
  if (shownTo(person, options).withheld) {
    throw new NotAllowedError(
      'The draft has changes that are not shown to you, so you cannot change or publish it',
    );
  }
}

function readName(value: string): string {
  const name = value.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (name === '' || name.length > DRAFT_LIMITS.title) {
    throw new InputError(
      `name must be a text of 1 to ${DRAFT_LIMITS.title} characters`,
    );
  }
  return name;
}
