import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Clock } from '../database/DatabaseClock';
import { groupByEntity } from '../database/results/storeResults';
import { JudgeClaim } from '../database/queues/DatabaseJudgeQueue';
import { Judgement } from '../database/results/DatabaseJudgementStore';
import { Stores } from '../database/createDatabaseStores';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { judgeEntity } from './judgeEntity';
import { TransitionPublisher } from './TransitionPublisher';

/** How long a batch may take before others may do it. */
const CLAIM_MS = 60_000;

/** When an entity that could not be judged is tried again. */
const POSTPONE_MS = 60 * 60_000;

interface JudgeWorkerOptions {
  stores: Pick<
    Stores,
    'inputs' | 'judgements' | 'judgeQueue' | 'results' | 'scorecards'
  >;
  scorecards: CurrentScorecards;
  publisher: TransitionPublisher;
  /** Unique among all workers of all replicas. */
  worker: string;
  batchSize: number;
  clock: Clock;
  calendar: Calendar;
}

/** Judges entities that are due, batch by batch. */
export class JudgeWorker {
  readonly #options: JudgeWorkerOptions;

  static create(options: JudgeWorkerOptions) {
    return new JudgeWorker(options);
  }

  private constructor(options: JudgeWorkerOptions) {
    this.#options = options;
  }

  /**
   * Does one batch of what is due; false where nothing is.
   * @param entities - only these, due or not
   */
  async judgeDue(entities?: readonly string[]): Promise<boolean> {
    const { stores, worker, batchSize } = this.#options;
    const claims = await stores.judgeQueue.claim({
      worker,
      limit: batchSize,
      claimMs: CLAIM_MS,
      entities,
    });
    if (claims.length > 0) {
      await this.#judge(claims);
    }
    return claims.length > 0;
  }

  /** Statements do not depend on how many entities, checks and facts there are. */
  async #judge(claims: readonly JudgeClaim[]): Promise<void> {
    const { stores, publisher, worker, clock } = this.#options;
    const breaks = EventLoopBreaks.create();
    const { judgements, failures } = await this.#evaluate(claims, breaks);
    await breaks.take();
    const committed = await stores.judgements.commit(worker, judgements);
    const scorecards = new Set(judgements.flatMap(it => it.judgedBy));
    if (scorecards.size > 0) {
      await stores.scorecards.noteJudged(
        [...scorecards],
        clock().toISOString(),
      );
    }
    await publisher.publish(
      judgements.filter(({ claim }) => committed.has(claim.entity)),
    );
    if (failures.length > 0) {
      throw failures[0];
    }
  }

  /** An entity that cannot be evaluated holds up no other. */
  async #evaluate(
    claims: readonly JudgeClaim[],
    breaks: EventLoopBreaks,
  ): Promise<{ judgements: Judgement[]; failures: Error[] }> {
    const { stores, scorecards, clock, calendar } = this.#options;
    const entities = claims.map(({ entity }) => entity);
    const current = await scorecards.read();
    const [inputs, results] = await Promise.all([
      stores.inputs.readInputs(entities),
      stores.results.readResults(entities),
    ]);
    const inputByRef = new Map(inputs.map(input => [input.ref, input]));
    const resultsByRef = groupByEntity(results);
    const now = clock();
    const judgements: Judgement[] = [];
    const failures: Error[] = [];
    for (const claim of claims) {
      const { entity } = claim;
      try {
        judgements.push(
          await judgeEntity({
            claim,
            input: inputByRef.get(entity),
            scorecards: current,
            known: resultsByRef.get(entity) ?? [],
            now,
            calendar,
            breaks,
          }),
        );
      } catch (error) {
        judgements.push(postpone(claim, now));
        failures.push(
          new Error(`${entity} cannot be evaluated`, { cause: error }),
        );
      }
    }
    return { judgements, failures };
  }
}

/** Leaves everything as it is, and tries again later. */
function postpone(claim: JudgeClaim, now: Date): Judgement {
  return {
    claim,
    judgedBy: [],
    changed: [],
    removed: [],
    transitions: [],
    levelChanges: [],
    nextDue: new Date(now.getTime() + POSTPONE_MS).toISOString(),
  };
}
