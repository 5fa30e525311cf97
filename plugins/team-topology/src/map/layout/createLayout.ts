import { LayoutFunction } from '@kumiki/backstage-plugin-team-topology-common';

type LayoutGraph = Parameters<LayoutFunction>[0];

/** How many layouts are kept: all dates share one, other filters are often switched back. */
const REMEMBERED = 10;

/**
 * Lays out with ELK, which is loaded with the first map, and remembers what it
 * has laid out: to step through dates lays out nothing again.
 */
export function createLayout(): LayoutFunction {
  const remembered = new Map<string, LayoutGraph>();
  return async graph => {
    const key = JSON.stringify(graph);
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    const layout = remembered.get(key) ?? (await new Elk().layout(graph));
    remembered.set(key, layout);
    if (remembered.size > REMEMBERED) {
      remembered.delete([...remembered.keys()][0]);
    }
    return layout;
  };
}
