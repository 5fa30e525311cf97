import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  GoldenPathAnswers,
  GoldenPathFinder,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { Caller } from '@kumiki/backend-audit';
import {
  UnansweredNeedStore,
  tidyNeed,
} from '../database/DatabaseUnansweredNeedStore';
import { NeedReporter } from './NeedReporter';
import { NeedService } from './NeedService';
import { OrgModelService } from '../service/OrgModelService';

/** How many needs are listed, and how many are looked at for that. */
const MAX_LISTED = 200;
const MAX_EXAMINED = 1000;
/** Other requests get their turn after so many. */
const EXAMINED_AT_ONCE = 20;

const MIN_REPORTED_LENGTH = 3;

/** Finds in what the model service gives the caller; stores needs alone. */
export class DefaultNeedService implements NeedService {
  readonly #orgModel: OrgModelService;
  readonly #reporter: NeedReporter;
  readonly #store: UnansweredNeedStore;

  static create(options: {
    orgModel: OrgModelService;
    reporter: NeedReporter;
    store: UnansweredNeedStore;
  }) {
    return new DefaultNeedService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultNeedService.create>[0],
  ) {
    this.#orgModel = options.orgModel;
    this.#reporter = options.reporter;
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
    caller: Caller,
  ): Promise<void> {
    const { need } = request;
    if (!isReportable(need)) {
      throw new InputError(
        `need must have at least ${MIN_REPORTED_LENGTH} readable characters`,
      );
    }
    await this.#reporter.report(caller, async () => {
      const answers = await this.findGoldenPath({ need, limit: 0 }, caller);
      return isAnswered(answers) ? undefined : need;
    });
  }

  async findOrReport(
    request: { need: string; limit?: number },
    caller: Caller,
  ): Promise<GoldenPathAnswers> {
    const { need } = request;
    const answers = await this.findGoldenPath(request, caller);
    const isOpen = !isAnswered(answers) && isReportable(need);
    if (isOpen && (await this.#reporter.mayReport(caller))) {
      await this.#report(need, caller);
    }
    return answers;
  }

  /** Whoever wants an answer gets it, although they have reported enough. */
  async #report(need: string, caller: Caller): Promise<void> {
    try {
      await this.#reporter.report(caller, async () => need);
    } catch (error) {
      if (!isError(error) || error.name !== 'TooManyRequestsError') {
        throw error;
      }
    }
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
      if (!isAnswered(finder.find(need.need, { limit: 0 }))) {
        items.push(need);
      }
    }
    return { items };
  }

  async #openFinder(options: {
    credentials: BackstageCredentials;
  }): Promise<GoldenPathFinder> {
    return GoldenPathFinder.create(
      await this.#orgModel.getModel({ isCounted: false }, options),
    );
  }
}

/** Work that a team does needs no capability. */
function isAnswered({ answer, route }: GoldenPathAnswers): boolean {
  return answer !== undefined || route !== undefined;
}

function isReportable(need: string): boolean {
  return [...tidyNeed(need)].length >= MIN_REPORTED_LENGTH;
}
