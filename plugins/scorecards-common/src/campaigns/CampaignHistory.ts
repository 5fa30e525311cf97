import { CheckState } from '../evaluator/Result';
import {
  CampaignCounts,
  CampaignEntityState,
  CampaignTarget,
  emptyCampaignCounts,
} from './CampaignTarget';

/** How one entity stood, at the moment up to which everything was undone. */
interface Standing {
  states: Map<string, CheckState>;
  /** When it was first judged, ISO 8601. */
  since: string;
  state?: CampaignEntityState;
}

/**
 * How the entities of a campaign stand, and how they stood before: changes are
 * undone, the newest first. It knows what is judged now. When an entity was
 * judged no more, its states were not kept, so it is counted on no day.
 * @public
 */
export class CampaignHistory {
  readonly #target: CampaignTarget;
  readonly #needed: ReadonlySet<string>;
  readonly #standings = new Map<string, Standing>();
  readonly #counts = emptyCampaignCounts();
  #checks: readonly string[];

  /** @param today - the day on which entities stand as they are added, `YYYY-MM-DD` */
  static create(target: CampaignTarget, today: string): CampaignHistory {
    return new CampaignHistory(target, today);
  }

  private constructor(target: CampaignTarget, today: string) {
    this.#target = target;
    this.#needed = new Set(target.checks.map(({ id }) => id));
    this.#checks = target.checksOn(today);
  }

  /**
   * Adds how an entity stands now.
   * @param entity - with the moment at which it was first judged, ISO 8601
   */
  add(entity: {
    entity: string;
    states: Readonly<Record<string, CheckState>>;
    firstJudgedAt: string;
  }): void {
    const states = new Map(
      Object.entries(entity.states).filter(([check]) =>
        this.#needed.has(check),
      ),
    );
    const standing: Standing = { states, since: entity.firstJudgedAt };
    this.#standings.set(entity.entity, standing);
    this.#judge(standing);
  }

  /**
   * Undoes the newest change that is left.
   * @param change - with the moment at which it happened, ISO 8601
   */
  undo(change: {
    entity: string;
    check: string;
    from?: CheckState;
    at: string;
  }): void {
    const { entity, check, from, at } = change;
    const standing = this.#standings.get(entity);
    if (!standing || !this.#needed.has(check) || at <= standing.since) {
      return;
    }
    if (from) {
      standing.states.set(check, from);
    } else {
      standing.states.delete(check);
    }
    this.#judge(standing);
  }

  /**
   * How it stood at the end of a day.
   * @param day - `YYYY-MM-DD`; its checks are those that counted then
   * @param end - the moment at which the day ended, ISO 8601
   */
  countOn(day: string, end: string): CampaignCounts {
    for (const [entity, standing] of this.#standings) {
      if (standing.since >= end) {
        this.#standings.delete(entity);
        this.#count(standing.state, -1);
      }
    }
    const checks = this.#target.checksOn(day);
    if (checks.join() !== this.#checks.join()) {
      this.#checks = checks;
      for (const standing of this.#standings.values()) {
        this.#judge(standing);
      }
    }
    return { ...this.#counts };
  }

  #judge(standing: Standing): void {
    const state = this.#target.stateOf(standing.states, this.#checks);
    if (state !== standing.state) {
      this.#count(standing.state, -1);
      this.#count(state, 1);
      standing.state = state;
    }
  }

  #count(state: CampaignEntityState | undefined, sign: 1 | -1): void {
    if (state) {
      this.#counts[state] += sign;
    }
  }
}
