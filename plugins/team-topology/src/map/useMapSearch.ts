import {
  MapScene,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useEffect, useMemo, useState } from 'react';
import { readingOrder } from './readingOrder';
import { searchTeams } from './searchTeams';

/** What a search has found on the map and beyond it. */
export interface MapSearchResult {
  /** Refs of the teams on the map, in reading order. */
  matches: string[];
  /** Refs of the teams of the model that match and are not on the map, by name. */
  notDrawn: string[];
  /** The match that is shown now. */
  current?: string;
  /** Goes to the next match, after the last to the first. */
  next(): string | undefined;
}

/** Finds teams by name. */
export function useMapSearch(
  model: OrgModel,
  scene: MapScene | undefined,
  text: string,
): MapSearchResult {
  const [position, setPosition] = useState(-1);

  const found = useMemo(() => {
    const drawn = readingOrder(scene?.teams ?? []);
    const onMap = new Set(drawn.map(({ ref }) => ref));
    const elsewhere = model.teams
      .filter(({ ref, isGrouping }) => !onMap.has(ref) && !isGrouping)
      .map(({ ref, title }) => ({ ref, label: title }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return {
      matches: searchTeams(drawn, text),
      notDrawn: searchTeams(elsewhere, text),
    };
  }, [model, scene, text]);

  useEffect(() => setPosition(-1), [found]);

  const { matches } = found;
  return {
    ...found,
    current: matches[position],
    next: () => {
      const following = matches.length ? (position + 1) % matches.length : -1;
      setPosition(following);
      return matches[following];
    },
  };
}
