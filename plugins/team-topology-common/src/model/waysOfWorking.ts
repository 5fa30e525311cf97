import {
  ServiceLevel,
  TeamMeeting,
  WaysOfWorking,
  WorkItem,
} from '../kinds/entities';
import {
  asRecords,
  asText,
  asTexts,
  UnknownRecord,
  withoutUndefined,
} from '../reading/values';

/**
 * What a Team API says of how the team works; a field that says nothing is absent.
 *
 * @param spec - the spec of a Team API, of which nothing is sure
 * @public
 */
export function readWaysOfWorking(
  spec: Record<string, unknown>,
): WaysOfWorking {
  return withoutUndefined<WaysOfWorking>({
    serviceLevels: filled(
      asRecords(spec.serviceLevels).flatMap((item): ServiceLevel[] => {
        const [name, target] = [asText(item.name), asText(item.target)];
        return name && target ? [{ name, target, ...linkOf(item) }] : [];
      }),
    ),
    versioning: asText(spec.versioning),
    searchTerms: filled(asTexts(spec.searchTerms)),
    meetings: filled(
      asRecords(spec.meetings).flatMap((item): TeamMeeting[] => {
        const [name, when] = [asText(item.name), asText(item.when)];
        return name && when ? [{ name, when, ...linkOf(item) }] : [];
      }),
    ),
    currentWork: filled(
      asRecords(spec.currentWork).flatMap((item): WorkItem[] => {
        const title = asText(item.title);
        return title ? [{ title, ...linkOf(item) }] : [];
      }),
    ),
  });
}

/**
 * The part of a team that says how it works.
 * @public
 */
export function waysOfWorkingOf(team: WaysOfWorking): WaysOfWorking {
  const { serviceLevels, versioning, searchTerms, meetings, currentWork } =
    team;
  return withoutUndefined<WaysOfWorking>({
    ...{ serviceLevels, versioning, searchTerms, meetings, currentWork },
  });
}

function linkOf(item: UnknownRecord): { url?: string } {
  const url = asText(item.url);
  return url === undefined ? {} : { url };
}

function filled<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
