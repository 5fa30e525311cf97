import { MapScene } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../ui/useWords';
import { Neighbourhood } from './neighbourhood';
import { NameOf } from './teamNames';
import { useMapLabels } from './useMapLabels';

/** Says what has changed on the map, for those who do not see it change. */
export function useMapAnnouncements(options: {
  scene?: MapScene;
  selected?: string;
  nameOf: NameOf;
  bright?: Neighbourhood;
}) {
  const { t, list } = useWords();
  const labels = useMapLabels();
  const [message, setMessage] = useState('');
  const { scene, selected } = options;

  const drawn = () =>
    scene
      ? [
          labels.summary({
            teams: scene.teams.length,
            edges: scene.edges.length,
            dropped: scene.dropped.length,
          }),
          labels.at(scene.at),
        ].join(' ')
      : '';
  const opened = (ref: string) => {
    const { nameOf, bright } = options;
    const team = nameOf(ref);
    const others = [...(bright?.nodes ?? [])].filter(other => other !== ref);
    const teams = list(others.map(nameOf));
    if (scene?.dropped.some(dropped => dropped.ref === ref)) {
      return t('map.dropped.opened', { responsibility: team, teams });
    }
    return others.length
      ? t('map.panel.opened', { team, teams })
      : t('map.panel.openedAlone', { team });
  };

  const latest = useRef({ drawn, opened });
  latest.current = { drawn, opened };
  useEffect(() => setMessage(latest.current.drawn()), [scene]);
  const before = useRef<string>();
  useEffect(() => {
    if (selected) {
      setMessage(latest.current.opened(selected));
    } else if (before.current) {
      setMessage(t('map.panel.closed'));
    }
    before.current = selected;
  }, [selected, t]);

  return {
    message,
    announce: useCallback((text: string) => setMessage(text), []),
  };
}
