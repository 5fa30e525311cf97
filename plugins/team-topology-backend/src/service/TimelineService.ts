import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  addDays,
  buildOrgTimeline,
  EntityVersion,
  OrgTimeline,
  parseModelDate,
  timelineAbout,
  withhold,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { KeptOrganisation } from '../chronicle/KeptOrganisation';
import { ReaderView } from '../chronicle/ReaderView';
import { digestOf, guardCatalog } from './DefaultOrgModelService';
import { OrgModelService } from './OrgModelService';

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
  readonly #timelines = new LRUCache<string, OrgTimeline>({
    max: MAX_TIMELINES,
  });

  static create(options: {
    kept: KeptOrganisation;
    orgModel: OrgModelService;
    readers: ReaderView;
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
    const { kept, orgModel, readers } = this.#options;
    const asked = {
      from: request.from && parseModelDate(request.from, 'from'),
      to: request.to && parseModelDate(request.to, 'to'),
    };
    // This is where it is decided whether the caller may read the organisation.
    const { day: today } = await orgModel.getToday(options);
    const { teams, groupings, epochs } = await orgModel.getModel({}, options);
    const now = await kept.now();
    const versions = await kept.ever(now);
    const hidden = await guardCatalog(() =>
      readers.findHidden(now, { ...options, past: everything(versions) }),
    );
    const to = asked.to || today;
    // What is hidden from the reader is no reason to begin earlier.
    const shown = shownOf(versions, hidden);
    const [first] = [epochs[0], ...shown.map(version => version.from)]
      .flatMap(day => day ?? [])
      .sort();
    const earliest = first ?? addDays(today, DAYS_WITHOUT_DATES) ?? today;
    const from = asked.from || (earliest < to ? earliest : to);
    if (from > to) {
      throw new InputError(`from (${from}) must not be after to (${to})`);
    }
    const key = [now.digest, now.state.revision, from, to, today].join(' ');
    const own = `${key} ${digestOf(hidden)}`;
    const timeline =
      this.#timelines.get(own) ??
      buildOrgTimeline(shown, {
        ...{ from, to, today, recordedSince: now.state.recordedSince },
        teams: new Set(
          teams.filter(it => !it.isGrouping).map(({ ref }) => ref),
        ),
        groupings: new Set(groupings.map(({ ref }) => ref)),
      });
    this.#timelines.set(own, timeline);
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

/** All of the past at once, to ask what of it is hidden. */
function everything(versions: readonly EntityVersion[]) {
  return {
    refs: [...new Set(versions.map(({ ref }) => ref))],
    entities: versions.map(({ entity }) => entity),
  };
}

function shownOf(
  versions: readonly EntityVersion[],
  hidden: ReadonlySet<string>,
): readonly EntityVersion[] {
  return hidden.size === 0
    ? versions
    : versions.flatMap(version =>
        withhold([version.entity], hidden).map(entity => ({
          ...version,
          entity,
        })),
      );
}
