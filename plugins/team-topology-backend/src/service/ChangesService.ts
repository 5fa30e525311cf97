import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  addDays,
  ChangesOfDay,
  ChangeWalk,
  OrgChangeDay,
  OrgChangeKind,
  OrgChanges,
  OrgHistory,
  OrgModelOptions,
  parseModelDate,
  selectChanges,
  withholdVersions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { KeptOrganisation } from '../chronicle/KeptOrganisation';
import { ReaderView } from '../chronicle/ReaderView';
import { readHistory } from '../chronicle/readHistory';
import { FairLine } from './FairLine';
import { OrgModelService } from './OrgModelService';
import { readerOf } from './requirePermission';
import { SharedBuilds } from './SharedBuilds';

/** Days with changes in an answer where nothing else is asked for. */
const USUAL_LIMIT = 20;

/** Days that are compared for one answer, whether anything is found on them or not. */
const MOST_DAYS = 50;

/** An answer ends with the day on which it has so many changes. */
const ENOUGH_CHANGES = 1_000;

/** Of an organisation with neither records nor dates, this much is shown. */
const DAYS_WITHOUT_DATES = -365;

/** Histories of different readers that are kept. */
const MAX_HISTORIES = 4;

/** Changes that are kept, of all days and readers. */
const MAX_CHANGES = 20_000;

/** Days of different readers that wait to be compared. */
const MOST_WAITING = 50;

/** What is asked for; days are `YYYY-MM-DD`. */
export interface ChangesRequest {
  /** The day to compare the first change with. */
  from?: string;
  to?: string;
  /** Full, in lower case. */
  about?: string;
  kinds?: OrgChangeKind[];
  /** Only days before this one. */
  cursor?: string;
  /** How many days with changes. */
  limit?: number;
}

/** Tells day by day how the organisation has changed, as far as the caller may see it. */
export interface ChangesService {
  /**
   * @throws InputError where a day does not exist, or `from` is after `to`
   * @throws NotFoundError where nothing is known of what is asked about and, in
   *   the same words, where the caller may not see it
   */
  getChanges(
    request: ChangesRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgChanges>;
}

/**
 * Compares one day after the other, the latest first. Others have their turn
 * after each of them, and a day that was compared is kept for all who may see
 * the same.
 */
export class DefaultChangesService implements ChangesService {
  readonly #options: Parameters<typeof DefaultChangesService.create>[0];
  readonly #histories = SharedBuilds.create<OrgHistory>({
    most: MAX_HISTORIES,
  });
  readonly #days = SharedBuilds.create<ChangesOfDay>({
    most: MAX_CHANGES,
    sizeOf: ({ changes }) => changes.length + 1,
  });
  readonly #line = FairLine.create({
    most: MOST_WAITING,
    full: 'Too many changes are being looked up',
  });

  static create(options: {
    kept: KeptOrganisation;
    orgModel: OrgModelService;
    readers: ReaderView;
    /** Which Groups are teams; all where it is absent. */
    teams?: OrgModelOptions['teams'];
  }): DefaultChangesService {
    return new DefaultChangesService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultChangesService.create>[0],
  ) {
    this.#options = options;
  }

  async getChanges(
    request: ChangesRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgChanges> {
    const asked = {
      from: parseOptional(request.from, 'from'),
      to: parseOptional(request.to, 'to'),
      cursor: parseOptional(request.cursor, 'cursor'),
    };
    const { orgModel, teams } = this.#options;
    // This is where it is decided whether the caller may read the organisation.
    const { day: today } = await orgModel.getToday(options);
    // It is recorded where nothing is yet.
    await orgModel.getModel({}, options);
    const read = await readHistory(this.#options, options);
    const { recordedSince } = read.now.state;
    const key = `${read.key} ${today}`;
    const history = await this.#histories.get(key, async () =>
      OrgHistory.create(withholdVersions(read.versions, read.hidden), {
        ...{ today, recordedSince, teams },
      }),
    );
    const range = rangeOf(history, { ...asked, today });
    const { about } = request;
    if (about !== undefined && !history.knows(about)) {
      throw new NotFoundError(`Nothing is known of '${about}'`);
    }
    const { knownSince } = history;
    return {
      ...{ ...range, today },
      ...(knownSince !== undefined && knownSince < today && { knownSince }),
      ...(recordedSince !== undefined && { recordedSince }),
      ...(await this.#pageOf(history, {
        ...{ request, key, range },
        reader: readerOf(options.credentials),
      })),
    };
  }

  async #pageOf(
    history: OrgHistory,
    of: {
      request: ChangesRequest;
      range: { from: string; to: string };
      key: string;
      reader: string;
    },
  ): Promise<Pick<OrgChanges, 'days' | 'names' | 'nextCursor'>> {
    const { about, kinds, cursor, limit = USUAL_LIMIT } = of.request;
    const candidates = history
      .daysWithin(of.range)
      .filter(day => cursor === undefined || day < cursor)
      .reverse();
    const walk = ChangeWalk.through(history);
    const days: OrgChangeDay[] = [];
    let names: OrgChanges['names'] = {};
    let count = 0;
    let looked = 0;
    while (
      looked < Math.min(candidates.length, MOST_DAYS) &&
      days.length < limit &&
      count < ENOUGH_CHANGES
    ) {
      const date = candidates[looked];
      const found = await this.#days.get(`${of.key} ${date}`, () =>
        this.#line.take(of.reader, async () => {
          await setImmediate();
          return walk.changesOn(date);
        }),
      );
      looked += 1;
      const changes = selectChanges(found, { about, kinds });
      if (changes.length > 0) {
        days.push({ date, source: found.source, changes });
        // What it was called last counts.
        names = { ...found.names, ...names };
        count += changes.length;
      }
    }
    return {
      ...{ days, names },
      ...(looked < candidates.length &&
        looked > 0 && { nextCursor: candidates[looked - 1] }),
    };
  }
}

function parseOptional(
  day: string | undefined,
  parameter: string,
): string | undefined {
  return day === undefined ? undefined : parseModelDate(day, parameter);
}

function rangeOf(
  { firstDay }: OrgHistory,
  asked: { from?: string; to?: string; today: string },
): { from: string; to: string } {
  const { today, to = today } = asked;
  const earliest =
    firstDay === undefined
      ? addDays(today, DAYS_WITHOUT_DATES)
      : addDays(firstDay, -1);
  const from =
    asked.from ?? (earliest !== undefined && earliest < to ? earliest : to);
  if (from > to) {
    throw new InputError(`from (${from}) must not be after to (${to})`);
  }
  return { from, to };
}
