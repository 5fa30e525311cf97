import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  addDays,
  buildOrgTimelineInTurns,
  OrgTimeline,
  parseModelDate,
  timelineAbout,
  TurnTaker,
  withholdVersions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { KeptOrganisation } from '../chronicle/KeptOrganisation';
import { ReaderView } from '../chronicle/ReaderView';
import { readHistory } from '../chronicle/readHistory';
import { OrgModelService } from './OrgModelService';
import { SharedBuilds } from './SharedBuilds';

/** Of an organisation with neither records nor dates, this much is shown. */
const DAYS_WITHOUT_DATES = -365;

/** Timelines are kept by what they were built from. */
const MAX_TIMELINES = 8;

/** Tells how the organisation came to be what it is, as far as the caller may see it. */
export interface TimelineService {
  /**
   * @throws InputError where a day does not exist, or the first is after the last
   * @throws NotFoundError where nothing is known of what is asked about and, in
   *   the same words, where the caller may not see it
   */
  getTimeline(
    request: { from?: string; to?: string; about?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTimeline>;
}

export class DefaultTimelineService implements TimelineService {
  readonly #options: Parameters<typeof DefaultTimelineService.create>[0];
  readonly #timelines = SharedBuilds.create<OrgTimeline>({
    most: MAX_TIMELINES,
  });

  static create(options: {
    kept: KeptOrganisation;
    orgModel: OrgModelService;
    readers: ReaderView;
    /** When others have their turn while one is built; absent: every few milliseconds. */
    turns?: () => TurnTaker;
  }): DefaultTimelineService {
    return new DefaultTimelineService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultTimelineService.create>[0],
  ) {
    this.#options = options;
  }

  async getTimeline(
    request: { from?: string; to?: string; about?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTimeline> {
    const { orgModel, turns } = this.#options;
    const asked = {
      from: request.from && parseModelDate(request.from, 'from'),
      to: request.to && parseModelDate(request.to, 'to'),
    };
    // This is where it is decided whether the caller may read the organisation.
    const { day: today } = await orgModel.getToday(options);
    const { teams, groupings, epochs } = await orgModel.getModel({}, options);
    const { now, versions, hidden, key } = await readHistory(
      this.#options,
      options,
    );
    const to = asked.to || today;
    // What is hidden from the reader is no reason to begin earlier.
    const shown = withholdVersions(versions, hidden);
    const [first] = [epochs[0], ...shown.map(version => version.from)]
      .flatMap(day => day ?? [])
      .sort();
    const earliest = first ?? addDays(today, DAYS_WITHOUT_DATES) ?? today;
    const from = asked.from || (earliest < to ? earliest : to);
    if (from > to) {
      throw new InputError(`from (${from}) must not be after to (${to})`);
    }
    const own = [key, from, to, today].join(' ');
    const timeline = await this.#timelines.get(own, () =>
      buildOrgTimelineInTurns(
        shown,
        {
          ...{ from, to, today, recordedSince: now.state.recordedSince },
          teams: new Set(
            teams.filter(it => !it.isGrouping).map(({ ref }) => ref),
          ),
          groupings: new Set(groupings.map(({ ref }) => ref)),
        },
        turns?.(),
      ),
    );
    return request.about === undefined
      ? timeline
      : about(timeline, request.about);
  }
}

function about(timeline: OrgTimeline, ref: string): OrgTimeline {
  if (timeline.names[ref] === undefined) {
    throw new NotFoundError(`Nothing is known of '${ref}'`);
  }
  return timelineAbout(timeline, ref);
}
