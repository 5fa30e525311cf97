import {
  ScorecardOverview,
  ScorecardRollup,
} from '@kumiki/backstage-plugin-scorecards-common';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';

/** A team in the overview. */
export interface OverviewRow {
  /** The group's ref. */
  id: string;
  title: string;
  /** The titles of the groups above it, from the top. */
  above: string[];
  /** The refs of the groups above it and its own, from the top. */
  path: string[];
  hasChildren: boolean;
  entities: number;
  rollups: Map<string, ScorecardRollup>;
}

/** The teams of the overview with what each scorecard says about them. */
export function overviewRows(overview: ScorecardOverview): OverviewRow[] {
  const rows = new Map<string, OverviewRow>();
  const groups = withDistinctTitles(
    overview.groups.map(group => ({ ...group, ref: group.group })),
  );
  // Parents come before their children.
  for (const { group, title, parent, hasChildren, entities } of groups) {
    const above = parent === undefined ? undefined : rows.get(parent);
    rows.set(group, {
      id: group,
      title,
      above: above ? [...above.above, above.title] : [],
      path: [...(above?.path ?? []), group],
      hasChildren,
      entities,
      rollups: new Map(),
    });
  }
  for (const { group, rollup } of overview.cells) {
    rows.get(group)?.rollups.set(rollup.scorecard, rollup);
  }
  return [...rows.values()];
}
