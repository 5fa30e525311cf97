import {
  MapTheme,
  OrgTeamType,
  paintLegend,
  SceneElement,
  SceneTextElement,
} from '@kumiki/backstage-plugin-team-topology-common';

/** A shape of the map and the key of what it means. */
export interface LegendEntry {
  key: string;
  elements: SceneElement[];
  /** The top of its row in the coordinates of the elements. */
  top: number;
  height: number;
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
  states: {
    planned: 'planned',
    active: 'active',
    overdue: 'overdue',
    ended: 'ended',
  },
  unknownTeam: 'unknown',
  dropped: 'dropped',
};

/**
 * The shapes of the legend one by one, as the exported picture draws them. The
 * names of that legend are replaced by keys, so that the page can set names
 * and meanings as text of its own.
 */
export function legendEntries(theme: MapTheme): Map<string, LegendEntry> {
  const paint = paintLegend({ theme, labels: KEY_LABELS, maxWidth: 1 });
  const names = paint.elements.filter(isName);
  const height = paint.height / names.length;
  const entries = new Map<string, LegendEntry>();
  let elements: SceneElement[] = [];
  for (const element of paint.elements) {
    if (isName(element)) {
      const key = element.text;
      entries.set(key, { key, elements, top: entries.size * height, height });
      elements = [];
    } else {
      elements.push(element);
    }
  }
  return entries;
}

function isName(element: SceneElement): element is SceneTextElement {
  return element.type === 'text' && element.role === 'label';
}
