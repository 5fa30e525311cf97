import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Calendar,
  GoldenPathAnswers,
  GoldenPathFinder,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { UnansweredNeedStore } from '../database/UnansweredNeedStore';
import { tidyNeed } from '../needs/normalizeNeed';
import { NeedService } from './NeedService';
import { OrgModelService } from './OrgModelService';

/** How many needs are listed, and how many are looked at for that. */
const MAX_LISTED = 200;
const MAX_EXAMINED = 1000;
/** Other requests get their turn after so many. */
const EXAMINED_AT_ONCE = 20;

const MIN_REPORTED_LENGTH = 3;

/** Finds in what the model service gives the caller; stores needs alone. */
export class DefaultNeedService implements NeedService {
  readonly #calendar: Calendar;
  readonly #clock: () => Date;
  readonly #orgModel: OrgModelService;
  readonly #store: UnansweredNeedStore;

  static create(options: {
    calendar: Calendar;
    orgModel: OrgModelService;
    store: UnansweredNeedStore;
    clock?: () => Date;
  }) {
    return new DefaultNeedService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultNeedService.create>[0],
  ) {
    this.#calendar = options.calendar;
    this.#clock = options.clock ?? (() => new Date());
    this.#orgModel = options.orgModel;
    this.#store = options.store;
  }

  async findGoldenPath(
    request: { need: string; limit?: number },
    options: { credentials: BackstageCredentials },
  ): Promise<GoldenPathAnswers> {
    const { need, limit } = request;
    const finder = await this.#openFinder(options);
    return finder.find(need, { limit });
  }

  async reportUnansweredNeed(
    request: { need: string },
    options: { credentials: BackstageCredentials },
  ): Promise<void> {
    const { need } = request;
    if (!isReportable(need)) {
      throw new InputError(
        `need must have ${MIN_REPORTED_LENGTH} characters or more that can be read`,
      );
    }
    await this.findOrReport({ need, limit: 0 }, options);
  }

  async findOrReport(
    request: { need: string; limit?: number },
    options: { credentials: BackstageCredentials },
  ): Promise<GoldenPathAnswers> {
    const answers = await this.findGoldenPath(request, options);
    if (!answers.answer && isReportable(request.need)) {
      const day = this.#calendar.dayAt(this.#clock());
      await this.#store.count(request.need, day);
    }
    return answers;
  }

  async listUnansweredNeeds(options: {
    credentials: BackstageCredentials;
  }): Promise<{ items: UnansweredNeed[] }> {
    const finder = await this.#openFinder(options);
    const needs = await this.#store.list({ limit: MAX_EXAMINED });
    const items: UnansweredNeed[] = [];
    for (const [index, need] of needs.entries()) {
      if (items.length === MAX_LISTED) {
        break;
      }
      if (index % EXAMINED_AT_ONCE === EXAMINED_AT_ONCE - 1) {
        await setImmediate();
      }
      if (!finder.find(need.need, { limit: 0 }).answer) {
        items.push(need);
      }
    }
    return { items };
  }

  async #openFinder(options: {
    credentials: BackstageCredentials;
  }): Promise<GoldenPathFinder> {
    return GoldenPathFinder.create(await this.#orgModel.getModel({}, options));
  }
}

function isReportable(need: string): boolean {
  return [...tidyNeed(need)].length >= MIN_REPORTED_LENGTH;
}
