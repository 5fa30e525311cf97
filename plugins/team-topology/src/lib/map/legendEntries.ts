import {
  INTERACTION_MODES,
  MapTheme,
  OrgTeamType,
  paintLegend,
  SceneElement,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';

/** A shape of the map and the key of what it means. */
export interface LegendEntry {
  key: string;
  elements: SceneElement[];
  /** The top of its row in the coordinates of the elements. */
  top: number;
  height: number;
}

const KEYS = [
  ...TEAM_TYPES,
  'undefined-type',
  ...INTERACTION_MODES,
  'unknown',
  'overdue',
] as const;

/**
 * The shapes of the legend one by one, as the exported picture draws them. The
 * names of that legend are replaced by keys, so that the page can set names
 * and meanings as text of its own.
 */
export function legendEntries(theme: MapTheme): Map<string, LegendEntry> {
  const paint = paintLegend({ theme, labels: KEY_LABELS, maxWidth: 1 });
  const height = paint.height / KEYS.length;
  const entries = new Map<string, LegendEntry>();
  let elements: SceneElement[] = [];
  for (const element of paint.elements) {
    if (element.type === 'text' && element.role === 'label') {
      const key = element.text;
      entries.set(key, { key, elements, top: entries.size * height, height });
      elements = [];
    } else {
      elements.push(element);
    }
  }
  return entries;
}

const types: Record<OrgTeamType, string> = {
  'stream-aligned': 'stream-aligned',
  platform: 'platform',
  enabling: 'enabling',
  'complicated-subsystem': 'complicated-subsystem',
  'undefined-type': 'undefined-type',
};

const KEY_LABELS: Parameters<typeof paintLegend>[0]['labels'] = {
  title: '',
  at: () => '',
  summary: () => '',
  hidden: () => '',
  empty: '',
  types,
  modes: {
    'x-as-a-service': 'x-as-a-service',
    collaboration: 'collaboration',
    facilitating: 'facilitating',
  },
  unknownTeam: 'unknown',
  overdue: 'overdue',
};
