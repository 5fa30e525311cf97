import { CAPABILITY_VERDICTS } from '../kinds/constants';
import { titleOf, titleOfGroup } from '../model/EntityIndex';
import { nameOfRef } from '../reading/names';
import { compareText, toFullRef } from '../reading/refs';
import { asOneOf } from '../reading/values';
import {
  daysOf,
  EntityVersion,
  readVersions,
  versionOn,
  VersionsByRef,
} from './EntityVersion';
import { interactionLanes } from './interactionLanes';
import {
  CapabilitySpan,
  OrgTimeline,
  TeamSpan,
  TimelineLane,
  TimelineSpan,
} from './OrgTimeline';
import { responsibilityLanes } from './responsibilityLanes';
import { changeDays, DayRange, spansOf } from './spans';
import { allAtOnce, inTurns, Steps, TurnTaker } from './steps';
import { teamHistories } from './teamLanes';

/**
 * Which days a timeline shows, and what is known of the groups of today.
 * @public
 */
export interface OrgTimelineOptions extends DayRange {
  today: string;
  /** The first day that was recorded, and not imported. */
  recordedSince?: string;
  /** Refs of the groups that are teams, besides those that are described or interact. */
  teams: ReadonlySet<string>;
  /** Refs of those that contain teams. */
  groupings: ReadonlySet<string>;
}

/**
 * The organisation from one day to another: what was there, and while what was
 * the same. It says on every day what the model of that day says.
 *
 * @param versions - what the entities said, those of today among them; without
 *   what the reader may not see
 * @public
 */
export function buildOrgTimeline(
  versions: readonly EntityVersion[],
  options: OrgTimelineOptions,
): OrgTimeline {
  return allAtOnce(timelineSteps(versions, options));
}

/**
 * The same, with others having their turn meanwhile: for years of a large
 * organisation it takes about half a second.
 *
 * @param turns - when that is; every few milliseconds where it is absent
 * @public
 */
export async function buildOrgTimelineInTurns(
  versions: readonly EntityVersion[],
  options: OrgTimelineOptions,
  turns?: TurnTaker,
): Promise<OrgTimeline> {
  return await inTurns(timelineSteps(versions, options), turns);
}

function* timelineSteps(
  versions: readonly EntityVersion[],
  options: OrgTimelineOptions,
): Steps<OrgTimeline> {
  const { from, to, today, recordedSince } = options;
  const range = { from, to };
  const byRef = yield* readVersions(versions, recordedSince);
  const histories = yield* teamHistories(byRef);
  const interactions = withSpans(
    yield* interactionLanes(byRef, histories, range),
  );
  const parties = new Set(
    interactions.flatMap(({ spans }) =>
      spans.flatMap(({ provider, others }) => [provider, ...others]),
    ),
  );
  const lanes: TimelineLane<TeamSpan>[] = [];
  for (const team of histories.values()) {
    yield;
    const { ref, isDescribed } = team;
    if (isDescribed || parties.has(ref) || options.teams.has(ref)) {
      const spans = team.spans(range, options.groupings.has(ref));
      const title = spans.at(-1)?.title ?? nameOfRef(ref);
      lanes.push({ ref, title, spans });
    }
  }
  const teams = withSpans(lanes);
  const responsibilities = withSpans(
    yield* responsibilityLanes(byRef, histories, range),
  );
  const capabilities = withSpans(capabilityLanes(byRef, range));
  const [knownSince] = versions.map(version => version.from).sort(compareText);
  return {
    ...{ from, to, today },
    ...(knownSince !== undefined && knownSince < today && { knownSince }),
    ...(recordedSince !== undefined && { recordedSince }),
    ...{ teams, responsibilities, interactions, capabilities },
    names: namesOf(byRef),
    days: changeDays(
      [...teams, ...responsibilities, ...interactions, ...capabilities],
      from,
    ),
  };
}

function capabilityLanes(
  versions: VersionsByRef,
  range: DayRange,
): TimelineLane<CapabilitySpan>[] {
  return [...versions].flatMap(([ref, own]) => {
    const latest = own.at(-1)?.entity;
    if (!ref.startsWith('capability:') || !latest) {
      return [];
    }
    const spans = spansOf(daysOf(own), range, day => {
      const version = versionOn(own, day);
      const verdict = asOneOf(
        version?.entity.spec.verdict,
        CAPABILITY_VERDICTS,
      );
      const owner = toFullRef(version?.entity.spec.owner, {
        defaultKind: 'group',
        defaultNamespace: latest.namespace,
      });
      return version && verdict
        ? {
            verdict,
            ...(owner !== undefined && { owner }),
            basis: version.basis,
          }
        : undefined;
    });
    return [{ ref, title: titleOf(latest), spans }];
  });
}

/** Sorted by title; without what was not there on any of the days. */
function withSpans<T extends TimelineSpan>(
  lanes: readonly TimelineLane<T>[],
): TimelineLane<T>[] {
  return lanes
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.ref, b.ref));
}

/** The latest name of everything that there ever was. */
function namesOf(versions: VersionsByRef): OrgTimeline['names'] {
  return Object.fromEntries(
    [...versions].flatMap(([ref, own]) => {
      const latest = own.at(-1)?.entity;
      if (!latest || ref.startsWith('user:') || ref.startsWith('component:')) {
        return [];
      }
      return [
        [ref, latest.kind === 'group' ? titleOfGroup(latest) : titleOf(latest)],
      ];
    }),
  );
}
