import { ScorecardLevel } from '@kumiki/backstage-plugin-scorecards-common';

/** What a scorecard calls a level; its id where it has no title or is unknown. */
export function titleOfLevel(
  levels: readonly ScorecardLevel[],
  id: string,
): string {
  return levels.find(level => level.id === id)?.title ?? id;
}
