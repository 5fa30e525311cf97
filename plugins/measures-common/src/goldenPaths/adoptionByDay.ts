import { AdoptionPoint } from './GoldenPaths';

/**
 * That a component had a version of the template for some days.
 * @public
 */
export interface AdoptedVersion {
  /** The full, lower-case ref of the component. */
  entity: string;
  /** Absent where the component names none. */
  version?: string;
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The first day on which it no longer has it; absent while it has. */
  until?: string;
}

/**
 * How many components have which version of a template: one point for the
 * first day, and one for each later day on which a number changes.
 *
 * @param options - from the first to the last day, `YYYY-MM-DD`, both included
 * @public
 */
export function adoptionByDay(
  adopted: readonly AdoptedVersion[],
  options: { from: string; to: string },
): AdoptionPoint[] {
  const { from, to } = options;
  const changes = new Map<string, Map<string, number>>([[from, new Map()]]);
  const change = (day: string, version: string, by: number) => {
    const ofDay = changes.get(day) ?? new Map<string, number>();
    changes.set(day, ofDay);
    ofDay.set(version, (ofDay.get(version) ?? 0) + by);
  };
  for (const { version = '', from: begin, until } of adopted) {
    const isSeen = begin <= to && (until === undefined || until > from);
    if (isSeen && (until === undefined || until > begin)) {
      change(begin < from ? from : begin, version, 1);
      if (until !== undefined && until <= to) {
        change(until, version, -1);
      }
    }
  }
  const counts = new Map<string, number>();
  return [...changes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .filter(([day, ofDay]) => day === from || [...ofDay.values()].some(Boolean))
    .map(([day, ofDay]) => {
      for (const [version, by] of ofDay) {
        counts.set(version, (counts.get(version) ?? 0) + by);
      }
      const present = [...counts].filter(([, count]) => count > 0).sort();
      return { day, versions: Object.fromEntries(present) };
    });
}
