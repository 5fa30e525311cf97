import { stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Audit, Caller } from '@kumiki/backend-audit';
import { describePush, describePushed } from './describePush';
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
  readonly #auditor: Audit;

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

  static create(inner: Backend, audit: Audit) {
    return new AuditedScorecardsBackend(inner, audit);
  }

  private constructor(inner: Backend, audit: Audit) {
    this.#inner = inner;
    this.#auditor = audit;
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
        const meta = { queryType: READS[name] };
        await this.#auditor.tellRefusal(error, caller, meta);
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
      const event = await this.#auditor.begin(
        eventId,
        caller,
        describe(request),
      );
      try {
        const answer = await this.#call(name, request, caller);
        await event.succeed(describeAnswer?.(answer));
        return answer;
      } catch (error) {
        await event.fail(error);
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
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
