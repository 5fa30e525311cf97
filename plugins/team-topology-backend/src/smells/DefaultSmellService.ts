import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  addDays,
  namesInSmells,
  narrowSmells,
  OrgModel,
  parseModelDate,
  SmellCounts,
  SmellCountsOfDay,
  smellKey,
  SmellReport,
  SmellSnooze,
  SNOOZE_REASON_LIMITS,
  withSnoozes,
} from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import { FairLine } from '../service/FairLine';
import { OrgModelService } from '../service/OrgModelService';
import { readerOf } from '../service/requirePermission';
import { SnoozeStore } from './DatabaseSnoozeStore';
import { SmellOptions } from './readSmellOptions';
import { FoundSmells, SmellReader } from './SmellReader';
import { SmellRequest, SmellService, SnoozeRequest } from './SmellService';

/** Each day is a model of its own. */
const MAX_DAYS = 13;
const MAX_WAITING = 20;

const DAYS_COUNTED = 365;

type Reader = { credentials: BackstageCredentials };

/** Finds in what the model service gives the caller; stores snoozes alone. */
export class DefaultSmellService implements SmellService {
  readonly #options: Parameters<typeof DefaultSmellService.create>[0];
  readonly #line = FairLine.create({
    most: MAX_WAITING,
    full: 'Too many ask for counts of smells at once; try again later',
  });

  static create(options: {
    orgModel: OrgModelService;
    reader: SmellReader;
    smellOptions: Pick<SmellOptions, 'maxSnoozeDays' | 'retentionDays'>;
    store: SnoozeStore;
  }): DefaultSmellService {
    return new DefaultSmellService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultSmellService.create>[0],
  ) {
    this.#options = options;
  }

  async getSmells(
    request: SmellRequest,
    options: Reader,
  ): Promise<SmellReport> {
    const { team, rule, includeSnoozed = false } = request;
    const at = optionalDate(request.at, 'at');
    const { model, found } = await this.#options.reader.read(at, options);
    const asked = narrowSmells(found, { team, rule });
    const smells = withSnoozes(
      asked.smells,
      await this.#snoozes(model.at),
      model.at,
    );
    const shown = smells.filter(({ snooze }) => includeSnoozed || !snooze);
    return {
      at: model.at,
      ...(model.boundaries && { boundaries: model.boundaries }),
      smells: shown,
      coverage: asked.coverage,
      snoozed: smells.length - shown.length,
      names: namesInSmells(shown, model),
    };
  }

  async getCounts(
    request: { from?: string; to?: string },
    options: Reader,
  ): Promise<SmellCounts> {
    const given = {
      from: optionalDate(request.from, 'from'),
      to: optionalDate(request.to, 'to'),
    };
    const { day: today } = await this.#options.orgModel.getToday(options);
    const to = given.to ?? today;
    const from = given.from ?? addDays(to, -DAYS_COUNTED) ?? to;
    if (from > to) {
      throw new InputError(`from must not be after to; ${from} is after ${to}`);
    }
    return await this.#line.take(readerOf(options.credentials), async () => {
      const days: SmellCountsOfDay[] = [];
      for (const day of spread(from, to)) {
        days.push(
          countsOf(
            await this.#options.reader.read(
              day === today ? undefined : day,
              options,
            ),
          ),
        );
        await setImmediate();
      }
      return { days };
    });
  }

  async listSnoozes(options: Reader): Promise<{ items: SmellSnooze[] }> {
    const seen = await this.#options.reader.read(undefined, options);
    const isSeen = seenBy(seen);
    const snoozes = await this.#snoozes(seen.model.at);
    return { items: snoozes.filter(isSeen) };
  }

  async snooze(request: SnoozeRequest, options: Reader): Promise<SmellSnooze> {
    const { rule, subjects } = request;
    const { model, found } = await this.#options.reader.read(
      undefined,
      options,
    );
    const today = model.at;
    const until = this.#checkUntil(request.until, today);
    const reason = checkReason(request.reason);
    const key = smellKey({ rule, subjects: [...new Set(subjects)] });
    const smell = found.smells.find(it => smellKey(it) === key);
    if (!smell) {
      throw new NotFoundError('There is no such smell today');
    }
    return await this.#options.store.add(
      { rule, subjects: smell.subjects, reason, since: today, until },
      { today, keptSince: this.#keptSince(today) },
    );
  }

  async endSnooze(
    request: { id: string },
    options: Reader,
  ): Promise<SmellSnooze> {
    const { id } = request;
    const { items } = await this.listSnoozes(options);
    const { day: today } = await this.#options.orgModel.getToday(options);
    const ended =
      items.some(item => item.id === id) &&
      (await this.#options.store.end(id, today));
    if (!ended) {
      throw new NotFoundError('There is no such snooze in force');
    }
    return ended;
  }

  async #snoozes(today: string): Promise<SmellSnooze[]> {
    return await this.#options.store.list({
      keptSince: this.#keptSince(today),
    });
  }

  #keptSince(today: string): string {
    const { retentionDays } = this.#options.smellOptions;
    return addDays(today, -retentionDays) ?? today;
  }

  #checkUntil(given: string, today: string): string {
    const until = parseModelDate(given, 'until');
    const { maxSnoozeDays } = this.#options.smellOptions;
    const last = addDays(today, maxSnoozeDays) ?? today;
    if (until < today || until > last) {
      throw new InputError(
        `until must be from today, ${today}, to ${last}; it is ${until}`,
      );
    }
    return until;
  }
}

function optionalDate(given: string | undefined, name: string) {
  return given === undefined ? undefined : parseModelDate(given, name);
}

function checkReason(given: string): string {
  const reason = given.replace(/[\p{C}\s]+/gu, ' ').trim();
  const { length } = [...reason];
  const { least, most } = SNOOZE_REASON_LIMITS;
  if (length < least || length > most) {
    throw new InputError(
      `reason must have ${least} to ${most} readable characters`,
    );
  }
  return reason;
}

/** Days from one to the other, as far apart as the limit makes them; both ends among them. */
function spread(from: string, to: string): string[] {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const steps = Math.min(MAX_DAYS - 1, length);
  const days = Array.from({ length: steps + 1 }, (_, index) =>
    addDays(from, Math.round((index * length) / Math.max(1, steps))),
  );
  return [...new Set(days.flatMap(day => day ?? []))];
}

function countsOf({ model, found }: FoundSmells): SmellCountsOfDay {
  const levels = { info: 0, warn: 0, error: 0 };
  const byRule = new Map<string, number>();
  for (const { level, rule } of found.smells) {
    levels[level] += 1;
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  return {
    at: model.at,
    ...(model.boundaries && { boundaries: model.boundaries }),
    levels,
    rules: found.coverage
      .filter(({ off }) => !off)
      .map(({ rule, notKnown }) => ({
        ...{ rule, notKnown },
        smells: byRule.get(rule) ?? 0,
      })),
  };
}

/**
 * Whether a snooze is of something that the reader sees. Where something is
 * hidden from them, it has to be a smell that they see: that a responsibility is
 * contested tells that there is a second team. A ref that nothing has may be that
 * of something gone.
 */
function seenBy(seen: FoundSmells): (snooze: SmellSnooze) => boolean {
  const smells = new Set(seen.found.smells.map(smellKey));
  if (!seen.isWhole) {
    return snooze => smells.has(smellKey(snooze));
  }
  const refs = refsIn(seen.model);
  for (const owner of seen.evidence?.owners ?? []) {
    refs.add(owner);
  }
  return snooze =>
    smells.has(smellKey(snooze)) ||
    snooze.subjects.every(ref => ref.startsWith('type:') || refs.has(ref));
}

function refsIn(model: OrgModel): Set<string> {
  return new Set(
    [
      ...model.teams,
      ...model.groupings.filter(({ known }) => known),
      ...[...model.responsibilities, ...model.interactions],
      ...[...model.capabilities, ...model.optOuts],
    ].map(({ ref }) => ref),
  );
}
