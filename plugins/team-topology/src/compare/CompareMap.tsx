import {
  describeChange,
  MapScene,
  MapTheme,
  OrgDiff,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { MapFrame } from '../map/frame/MapFrame';
import { useMapFrame } from '../map/frame/useMapFrame';
import { HiddenNotice } from '../map/MapNotices';
import { MapSceneState } from '../map/useMapScene';
import { useWords } from '../ui/useWords';
import { changeLanguage, mentions } from './comparison';

const NOTHING_FOUND: ReadonlySet<string> = new Set();

/** Both dates as one picture to move in. */
export const CompareMap = (props: {
  state: MapSceneState;
  diff: OrgDiff;
  theme: MapTheme;
  selected?: string;
  onSelect(ref: string | undefined): void;
  nodeBudget: number;
  onNodeBudgetChange(budget: number): void;
}) => {
  const { state, diff, theme, selected, onSelect } = props;
  const { scene } = state;
  const descriptions = useDescriptions(scene, diff);
  const frame = useMapFrame({
    ...{ scene, theme, selected },
    // It opens as a whole: what differs is to be seen at once, and read in the list.
    readable: 0,
  });
  return (
    <div style={{ minWidth: 0 }}>
      {scene && (
        <HiddenNotice
          hidden={scene.hidden}
          nodeBudget={props.nodeBudget}
          onNodeBudgetChange={props.onNodeBudgetChange}
        />
      )}
      <MapFrame
        frame={frame}
        state={state}
        selected={selected}
        onSelect={onSelect}
        onResize={frame.zoom.openIfUntouched}
        picture={{ descriptions, found: NOTHING_FOUND }}
      />
    </div>
  );
};

/** What the picture shows of each item, in words: its mark, and its changes. */
function useDescriptions(
  scene: MapScene | undefined,
  diff: OrgDiff,
): ReadonlyMap<string, string> {
  const { t, language } = useWords();
  return useMemo(() => {
    const telling = { language: changeLanguage(language), names: diff.names };
    const items = [
      ...(scene?.teams ?? []),
      ...(scene?.groupings ?? []),
      ...(scene?.dropped ?? []),
      ...(scene?.contested ?? []),
      ...(scene?.edges ?? []).map(({ id, interaction = id, label }) => ({
        ref: id,
        label,
        about: interaction,
      })),
    ];
    return new Map(
      items.map(item => {
        const { ref, label } = item;
        const about = 'about' in item ? item.about : ref;
        const mark = scene?.comparison?.marks[ref] ?? 'same';
        const own = diff.changes
          .filter(change => change.ref === about || mark === 'changed')
          .filter(change => mentions(change, about))
          .map(change => describeChange(change, telling));
        return [
          ref,
          [label, t(`compare.mark.${mark}`), ...own].join(
            t('map.team.sentenceEnd'),
          ),
        ];
      }),
    );
  }, [scene, diff, language, t]);
}
