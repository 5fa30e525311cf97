import {
  AuditorService,
  AuditorServiceEvent,
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { isError, NotAllowedError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { describePush, describePushed } from './describePush';
import { Caller } from './Caller';
import { ScorecardsBackendService } from './ScorecardsBackendService';

type Backend = ScorecardsBackendService;
type Writing = 'pushFacts' | 'previewScorecard' | 'refreshEntity';
type Reading = Exclude<keyof Backend, Writing>;

/** What a write is called, and what is said of it. No value of a fact is in any of it. */
interface WriteEvent<Name extends Writing> {
  eventId: string;
  describe(request: Parameters<Backend[Name]>[0]): JsonObject;
  describeAnswer?(answer: Awaited<ReturnType<Backend[Name]>>): JsonObject;
}

const WRITES: { [Name in Writing]: WriteEvent<Name> } = {
  pushFacts: {
    eventId: 'facts-push',
    describe: describePush,
    describeAnswer: describePushed,
  },
  previewScorecard: {
    eventId: 'scorecard-preview',
    describe: ({ scorecard }) => ({
      scorecard: shorten(String(scorecard?.metadata?.name)),
    }),
  },
  refreshEntity: {
    eventId: 'entity-refresh',
    describe: request => ({ entityRef: shorten(stringifyEntityRef(request)) }),
  },
};

/** The kind of each read, which is audited where it is refused. */
const READS: Record<Reading, string> = {
  listScorecards: 'scorecards',
  getScorecard: 'scorecard',
  getByGoldenPath: 'by-golden-path',
  getResults: 'results',
  streamResults: 'results-csv',
  getEntityReport: 'entity-report',
  getEntityFacts: 'entity-facts',
  getEntityTrend: 'entity-trend',
  getGroupRollup: 'group-rollup',
  getGroupTrend: 'group-trend',
  getOverview: 'overview',
};

const MAX_LENGTH = 300;

/**
 * Tells the auditor of every write and of everything that is refused; see
 * docs/audit-events.md. It is around whatever decides who may do what.
 */
export class AuditedScorecardsBackend implements Backend {
  readonly #inner: Backend;
  readonly #auditor: AuditorService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  readonly listScorecards = this.#watch('listScorecards');
  readonly getScorecard = this.#watch('getScorecard');
  readonly getByGoldenPath = this.#watch('getByGoldenPath');
  readonly getResults = this.#watch('getResults');
  readonly streamResults = this.#watch('streamResults');
  readonly getEntityReport = this.#watch('getEntityReport');
  readonly getEntityFacts = this.#watch('getEntityFacts');
  readonly getEntityTrend = this.#watch('getEntityTrend');
  readonly getGroupRollup = this.#watch('getGroupRollup');
  readonly getGroupTrend = this.#watch('getGroupTrend');
  readonly getOverview = this.#watch('getOverview');
  readonly pushFacts = this.#audit('pushFacts');
  readonly previewScorecard = this.#audit('previewScorecard');
  readonly refreshEntity = this.#audit('refreshEntity');

  static create(
    inner: Backend,
    options: {
      auditor: AuditorService;
      auth: AuthService;
      logger: LoggerService;
    },
  ) {
    return new AuditedScorecardsBackend(inner, options);
  }

  private constructor(
    inner: Backend,
    options: {
      auditor: AuditorService;
      auth: AuthService;
      logger: LoggerService;
    },
  ) {
    this.#inner = inner;
    this.#auditor = options.auditor;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  /** A read that is refused is an event; any other is none. */
  #watch<Name extends Reading>(name: Name) {
    return async (
      request: Parameters<Backend[Name]>[0],
      caller: Caller,
    ): Promise<Awaited<ReturnType<Backend[Name]>>> => {
      try {
        return await this.#call(name, request, caller);
      } catch (error) {
        if (isError(error) && error.name === NotAllowedError.name) {
          const meta = { queryType: READS[name] };
          const event = await this.#begin('read', meta, caller);
          await this.#end(() => event.fail({ error: toAuditError(error) }));
        }
        throw error;
      }
    };
  }

  #audit<Name extends Writing>(name: Name) {
    const { eventId, describe, describeAnswer } = WRITES[name];
    return async (
      request: Parameters<Backend[Name]>[0],
      caller: Caller,
    ): Promise<Awaited<ReturnType<Backend[Name]>>> => {
      const event = await this.#begin(eventId, describe(request), caller);
      try {
        const answer = await this.#call(name, request, caller);
        const meta = describeAnswer?.(answer);
        await this.#end(() => event.success({ meta }));
        return answer;
      } catch (error) {
        await this.#end(() => event.fail({ error: toAuditError(error) }));
        throw error;
      }
    };
  }

  async #call<Name extends keyof Backend>(
    name: Name,
    request: Parameters<Backend[Name]>[0],
    caller: Caller,
  ): Promise<Awaited<ReturnType<Backend[Name]>>> {
    const method = this.#inner[name] as (
      ...args: unknown[]
    ) => ReturnType<Backend[Name]>;
    return await method.call(this.#inner, request, caller);
  }

  /** Where it cannot be audited, nothing is done. */
  async #begin(
    eventId: string,
    meta: JsonObject,
    caller: Caller,
  ): Promise<AuditorServiceEvent> {
    const { request } = caller;
    return await this.#auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request,
      // The auditor knows who sent a request; an action has none.
      meta: request ? meta : { ...meta, subject: this.#subjectOf(caller) },
    });
  }

  /** What is done is done, whether the auditor hears of it or not. */
  async #end(tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      this.#logger.error(
        'Could not tell the auditor how something ended',
        error instanceof Error ? error : new Error(String(error)),
      );
    }
  }

  #subjectOf({ credentials }: Caller): string {
    if (this.#auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    return this.#auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'nobody';
  }
}

/**
 * What may be said of an error: its name, and of a refusal the reason. Other
 * messages repeat what was sent.
 */
function toAuditError(error: unknown): Error {
  const { name, message } = isError(error)
    ? error
    : { name: 'Error', message: '' };
  const told = new Error(
    name === NotAllowedError.name ? shorten(message) : name,
  );
  told.name = name;
  told.stack = `${told.name}: ${told.message}`;
  return told;
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
