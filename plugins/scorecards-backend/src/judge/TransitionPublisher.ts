import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SCORECARD_TRANSITION_TOPIC } from '@kumiki/backstage-plugin-scorecards-node';
import { Judgement } from '../database/results/DatabaseJudgementStore';

/** How many changes one event holds at most. */
const MAX_CHANGES = 500;

/** Tells others what changed, after it is stored. */
export class TransitionPublisher {
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  static create(options: { events: EventsService; logger: LoggerService }) {
    return new TransitionPublisher(options.events, options.logger);
  }

  private constructor(events: EventsService, logger: LoggerService) {
    this.#events = events;
    this.#logger = logger;
  }

  /** Never throws: what is stored stays stored, whether anybody hears of it or not. */
  async publish(judgements: readonly Judgement[]): Promise<void> {
    const transitions = judgements.flatMap(it => it.transitions).map(withOwner);
    const levelChanges = judgements
      .flatMap(it => it.levelChanges)
      .map(withOwner);
    const parts = Math.max(transitions.length, levelChanges.length);
    for (let start = 0; start < parts; start += MAX_CHANGES) {
      const end = start + MAX_CHANGES;
      try {
        await this.#events.publish({
          topic: SCORECARD_TRANSITION_TOPIC,
          eventPayload: {
            transitions: transitions.slice(start, end),
            levelChanges: levelChanges.slice(start, end),
          },
        });
      } catch (error) {
        this.#logger.warn(
          'Could not publish the changes of scorecard results',
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    }
  }
}

/** The first owner is what subscribers read before all owners were told. */
function withOwner<Change extends { owners: string[] }>(change: Change) {
  return { ...change, owner: change.owners[0] };
}
