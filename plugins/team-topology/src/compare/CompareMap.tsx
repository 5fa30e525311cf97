import {
  describeChange,
  MapScene,
  MapTheme,
  OrgDiff,
  paintScene,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo, useRef } from 'react';
import { MapKey } from '../map/frame/MapKey';
import { MapMinimap } from '../map/frame/MapMinimap';
import { useFillHeight } from '../map/frame/useFillHeight';
import { useFullScreen } from '../map/frame/useFullScreen';
import { useSceneMotion } from '../map/frame/useSceneMotion';
import { MapCanvas } from '../map/MapCanvas';
import { HiddenNotice } from '../map/MapNotices';
import { MapOverlay } from '../map/MapOverlay';
import { MapToolbar } from '../map/MapToolbar';
import { MapSceneState } from '../map/useMapScene';
import { useMapStyles } from '../map/useMapStyles';
import { useMapZoom, useResize } from '../map/useMapZoom';
import { useRovingTeam } from '../map/useRovingTeam';
import { useWords } from '../ui/useWords';
import { changeLanguage, mentions } from './comparison';

const NOTHING_FOUND: ReadonlySet<string> = new Set();

/** The height of the zoom buttons over the map, with their distance. */
const FLOATING_TOP = 44;

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
  const classes = useMapStyles();
  const svgRef = useRef<SVGSVGElement>(null);
  const layerRef = useRef<SVGGElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const keyRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  useFillHeight(bodyRef);
  const fullScreen = useFullScreen();
  const paint = useMemo(
    () => scene && paintScene(scene, { theme }),
    [scene, theme],
  );
  const descriptions = useDescriptions(scene, diff);
  const zoom = useMapZoom(svgRef, layerRef, {
    scene,
    // It opens as a whole: what differs is to be seen at once, and read in the list.
    readable: 0,
    insets: () => ({
      top: FLOATING_TOP,
      bottom:
        keyRef.current?.querySelector<HTMLElement>('[data-map-key]')
          ?.offsetHeight ?? 0,
    }),
  });
  useSceneMotion(layerRef, scene);
  useResize(frameRef, zoom.openIfUntouched);
  const roving = useRovingTeam(svgRef, scene, selected);
  return (
    <div style={{ minWidth: 0 }}>
      {scene && (
        <HiddenNotice
          hidden={scene.hidden}
          nodeBudget={props.nodeBudget}
          onNodeBudgetChange={props.onNodeBudgetChange}
        />
      )}
      <div
        ref={bodyRef}
        className={
          fullScreen.on ? `${classes.body} ${classes.fullScreen}` : classes.body
        }
      >
        <div ref={frameRef} className={classes.frame}>
          <MapCanvas
            svgRef={svgRef}
            layerRef={layerRef}
            zoom={zoom}
            roving={roving}
            selected={selected}
            onSelect={onSelect}
            picture={
              scene &&
              paint && {
                scene,
                paint,
                descriptions,
                selected,
                active: roving.active,
                found: NOTHING_FOUND,
              }
            }
          />
          <MapOverlay state={state} empty={paint?.items.length === 0} />
          <div className={classes.floating}>
            <div className={classes.edge}>
              <span />
              <MapToolbar zoom={zoom} fullScreen={fullScreen} />
            </div>
            {scene && (
              <div ref={keyRef} className={classes.bottomEdge}>
                <MapKey scene={scene} theme={theme} />
                <MapMinimap scene={scene} theme={theme} zoom={zoom} />
              </div>
            )}
          </div>
        </div>
      </div>
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
