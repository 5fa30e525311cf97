import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  buildOrgModel,
  Calendar,
  describeTeam,
  OrgModel,
  OrgModelOptions,
  OrgTeamDetails,
  parseModelDate,
  ProposedChange,
  sourceOfDay,
  Today,
  withDocuments,
  withhold,
  withLaterTeams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import {
  FirstKnown,
  KeptOrganisation,
  OrganisationNow,
  OrganisationOnDay,
} from '../chronicle/KeptOrganisation';
import { ReaderView } from '../chronicle/ReaderView';
import { ModelScopes } from './ModelScopes';
import { OrgModelService, VisibleEntities } from './OrgModelService';
import { readerOf } from './requirePermission';
import { SharedReads } from './SharedReads';

/** Models are kept by what they were built from; a few readers and dates are enough. */
const MAX_MODELS = 24;

/** What a model is built for. */
interface BuildOptions {
  at: string;
  today: string;
  hidden: ReadonlySet<string>;
  past?: OrganisationOnDay;
  isCounted?: boolean;
}

/**
 * Builds the model from what the chronicle has of the catalog, as far as the
 * caller may see it. It is built again only where that, or the date, is not what
 * a kept model was built from.
 */
export class DefaultOrgModelService implements OrgModelService {
  readonly #options: Parameters<typeof DefaultOrgModelService.create>[0];
  readonly #scopes: ModelScopes;
  readonly #models = new LRUCache<string, OrgModel>({ max: MAX_MODELS });
  #recordedLateAt = 0;
  #recording?: Promise<unknown>;
  readonly #views = SharedReads.create<ReadonlySet<string>>();

  static create(options: {
    kept: KeptOrganisation;
    readers: ReaderView;
    calendar: Calendar;
    clock?: () => Date;
    /** Records the organisation, where nobody else does. */
    record: () => Promise<unknown>;
    /** After which a kept copy is old, in milliseconds; never where it is absent. */
    staleAfterMs?: number;
    /** Which Groups are teams; all where it is absent. */
    teams?: OrgModelOptions['teams'];
  }) {
    return new DefaultOrgModelService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultOrgModelService.create>[0],
  ) {
    this.#options = options;
    this.#scopes = ModelScopes.create(options);
  }

  async getToday(): Promise<Today> {
    const { calendar } = this.#options;
    return { day: this.#today(), timeZone: calendar.timeZone };
  }

  async getModel(
    request: { at?: string; isCounted?: boolean },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel> {
    // The date comes first: a bad one must not cost anything.
    const today = this.#today();
    const at =
      request.at === undefined ? today : parseModelDate(request.at, 'at');
    const kept = await this.#readNow();
    const past = at < today ? await this.#options.kept.on(at, kept) : undefined;
    // What concerns the model of a past day follows from more than today's.
    const isCounted = past !== undefined || request.isCounted !== false;
    const now = past ? kept : this.#scopes.narrow(kept, isCounted);
    const hidden = await this.#findHidden(now, { ...options, past });
    const read = past && past.basis !== 'nothing' ? past : undefined;
    const model = await this.#modelOn(now, {
      ...{ at, today, hidden, past: read, isCounted },
    });
    const staleSince = this.#staleSince(now);
    return staleSince ? { ...model, staleSince } : model;
  }

  async readEntities(
    request: { at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<VisibleEntities> {
    const today = this.#today();
    const at =
      request.at === undefined ? today : parseModelDate(request.at, 'at');
    const now = await this.#readNow();
    const past = at < today ? await this.#options.kept.on(at, now) : undefined;
    const hidden = await this.#findHidden(now, { ...options, past });
    const maySeeGone = await this.#options.readers.maySeeGone(options);
    const source = this.#sourceOf(now, { at, today, hidden, past });
    const { days: knownSince } = await this.#options.kept.first(now);
    const recorded = new Set(past?.refs);
    const isThere = (ref: string) => now.uids.has(ref) || recorded.has(ref);
    return {
      at,
      key: [
        ...[today, at, now.digest, now.state.revision],
        ...[digestOf(hidden), String(maySeeGone)],
        ...(past ? [past.basis, past.digest] : []),
      ].join(' '),
      entities: source.entities,
      isKnown: past?.basis !== 'nothing',
      knownSince,
      isHidden: (ref, isNew = false) =>
        hidden.has(ref) || !(isNew || maySeeGone || isThere(ref)),
      build: entities => buildOrgModel(entities, source.options),
    };
  }

  async getModelWith(
    change: ProposedChange,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel> {
    const today = this.#today();
    const now = await this.#readNow();
    const hidden = await this.#findHidden(now, options);
    // Nothing is withheld from what the caller has written: what is hidden in it
    // is unknown there, like what does not exist.
    const entities = withDocuments(withhold(now.entities, hidden), change);
    const { teams } = this.#options;
    return buildOrgModel(entities, { at: today, today, teams });
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

  /** Of a recorded past, with what is known today of what comes later. */
  async #modelOn(
    now: OrganisationNow,
    options: BuildOptions,
  ): Promise<OrgModel> {
    const { at, today, hidden, past } = options;
    const key = [
      ...[today, at, now.digest, digestOf(hidden)],
      // When a team that comes later was first known follows from all versions.
      ...(past ? [past.digest, now.state.revision] : []),
    ].join(' ');
    const known = this.#models.get(key);
    if (known) {
      return known;
    }
    let model = this.#build(now, options);
    if (past) {
      const first = await this.#options.kept.first(now);
      const current = await this.#modelOn(now, { at: today, today, hidden });
      model = withLaterTeams(model, {
        today: current,
        asFirstKnown: this.#buildFirst(first, options),
        firstDayOf: ref => first.days.get(ref),
      });
    }
    this.#models.set(key, model);
    return model;
  }

  /** Every team as it was when it came; of no day. */
  #buildFirst(first: FirstKnown, { today, hidden }: BuildOptions): OrgModel {
    const key = ['first', today, first.digest, digestOf(hidden)].join(' ');
    const known = this.#models.get(key);
    if (known) {
      return known;
    }
    const { teams } = this.#options;
    const model = buildOrgModel(withhold(first.entities, hidden), {
      ...{ at: today, today, teams },
    });
    this.#models.set(key, model);
    return model;
  }

  #build(now: OrganisationNow, options: BuildOptions): OrgModel {
    const source = this.#sourceOf(now, options);
    return buildOrgModel(source.entities, source.options);
  }

  /** What a model is built from. */
  #sourceOf(
    now: OrganisationNow,
    options: BuildOptions,
  ): { entities: Entity[]; options: OrgModelOptions } {
    const { at, today, hidden, past, isCounted } = options;
    const { teams } = this.#options;
    if (!past || past.basis === 'nothing') {
      const entities = withhold(now.entities, hidden);
      return { entities, options: { at, today, teams, isCounted } };
    }
    return sourceOfDay(
      {
        basis: past.basis,
        entities: withhold(past.entities, hidden),
        kinds: new Set(past.refs.map(ref => ref.split(':', 1)[0])),
      },
      past.basis === 'recorded' ? [] : withhold(now.entities, hidden),
      { at, today, teams },
    );
  }

  async #readNow(): Promise<OrganisationNow> {
    const now = await this.#options.kept.now();
    if (now.state.readAt) {
      if (this.#staleSince(now)) {
        this.#recordLate();
      }
      return now;
    }
    await guardCatalog(() => this.#record());
    return await this.#options.kept.now();
  }

  async #findHidden(
    now: OrganisationNow,
    options: { credentials: BackstageCredentials; past?: OrganisationOnDay },
  ): Promise<ReadonlySet<string>> {
    const { past } = options;
    const reader = readerOf(options.credentials);
    const key = [reader, now.digest, past?.digest ?? ''].join(' ');
    return await guardCatalog(() =>
      this.#views.read(key, () =>
        this.#options.readers.findHidden(now, options),
      ),
    );
  }

  /** Many may ask at once before anything is recorded; once is enough. */
  async #record(): Promise<void> {
    this.#recording ??= this.#options.record().finally(() => {
      this.#recording = undefined;
    });
    await this.#recording;
  }

  /** Whoever was to do it may be gone, and its claim goes on for minutes. */
  #recordLate(): void {
    const { staleAfterMs = 0 } = this.#options;
    const at = this.#now().getTime();
    if (at - this.#recordedLateAt < staleAfterMs) {
      return;
    }
    this.#recordedLateAt = at;
    // Where it fails, the answer says how old it is.
    this.#record().catch(() => {});
  }

  #staleSince({ state }: OrganisationNow): string | undefined {
    const { staleAfterMs } = this.#options;
    const age = this.#now().getTime() - (state.readAt?.getTime() ?? 0);
    return staleAfterMs !== undefined && age > staleAfterMs
      ? state.readAt?.toISOString()
      : undefined;
  }

  #today(): string {
    return this.#options.calendar.dayAt(this.#now());
  }

  #now(): Date {
    return this.#options.clock?.() ?? new Date();
  }
}

/** Differs where any of the refs does. */
export function digestOf(refs: ReadonlySet<string>): string {
  if (refs.size === 0) {
    return '';
  }
  const hash = createHash('sha256');
  refs.forEach(ref => hash.update(`${ref}\n`));
  return hash.digest('base64');
}

/** Tells the caller where the catalog does not answer. */
export async function guardCatalog<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw findCatalogOutage(error) ?? error;
  }
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
