import { Flex, VisuallyHidden } from '@backstage/ui';
import {
  MapFilter,
  OrgModel,
  paintScene,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useTheme } from '@material-ui/core/styles';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStable } from '../model/useStable';
import { ExportMenu } from './ExportMenu';
import { boxAround } from './geometry';
import { MapAsText } from './MapAsText';
import { MapCanvas } from './MapCanvas';
import { MapLegend } from './MapLegend';
import { HiddenNotice, NotDrawnNotice } from './MapNotices';
import { MapOverlay } from './MapOverlay';
import { MapSearch, useMapSearch } from './MapSearch';
import { MapToolbar } from './MapToolbar';
import { neighbourhood } from './neighbourhood';
import { ResponsibilityPanel } from './panel/ResponsibilityPanel';
import { TeamPanel } from './panel/TeamPanel';
import { teamNames } from './teamNames';
import { useMapScene } from './useMapScene';
import { useMapStyles } from './useMapStyles';
import { useMapAnnouncements, useTeamDescriptions } from './useMapWords';
import { useMapZoom, useResize } from './useMapZoom';
import { useRovingTeam } from './useRovingTeam';

/** What the map needs from the page. */
export interface OrgMapProps {
  model: OrgModel;
  filter: MapFilter;
  /** The ref of the team or responsibility whose panel is open. */
  selected?: string;
  onSelect(ref: string | undefined): void;
  /** Draws one team and those that it works with, whether it was drawn or not. */
  onOpenNeighbourhood?(ref: string): void;
  /** How many teams are drawn at most. */
  nodeBudget: number;
  onNodeBudgetChange?(budget: number): void;
  /** What is searched for; the map remembers it where the page does not. */
  search?: string;
  onSearchChange?(text: string): void;
}

/** The organisation as a picture to move in, with everything around it. */
export const OrgMap = (props: OrgMapProps) => {
  const { model, selected, onSelect, nodeBudget } = props;
  const classes = useMapStyles();
  const svgRef = useRef<SVGSVGElement>(null);
  const layerRef = useRef<SVGGElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);

  const filter = useStable(props.filter);
  const selection = useMemo(
    () => selectMap(model, filter, { nodeBudget }),
    [model, filter, nodeBudget],
  );
  const nameOf = useMemo(() => teamNames(model, selection), [model, selection]);
  const descriptions = useTeamDescriptions(selection, nameOf);
  const state = useMapScene(model, filter, nodeBudget);
  const { scene } = state;
  const theme = useTheme().palette.type;
  const paint = useMemo(
    () => scene && paintScene(scene, { theme }),
    [scene, theme],
  );
  const bright = useMemo(
    () =>
      scene && selected
        ? neighbourhood(scene, selected, model.groupings)
        : undefined,
    [scene, selected, model],
  );

  const zoom = useMapZoom(svgRef, layerRef, scene);
  const roving = useRovingTeam(svgRef, scene, selected);
  const [ownSearch, setOwnSearch] = useState('');
  const searched = props.onSearchChange ? props.search ?? '' : ownSearch;
  const search = useMapSearch(model, scene, searched);
  const found = useMemo(() => new Set(search.matches), [search.matches]);
  const { message, announce } = useMapAnnouncements({
    scene,
    selected,
    nameOf,
    bright,
  });

  const nodes = [
    ...(scene?.teams ?? []),
    ...(scene?.groupings ?? []),
    ...(scene?.dropped ?? []),
  ];
  const boxOf = (ref?: string) => nodes.find(node => node.ref === ref)?.box;
  const showSelected = () => {
    const box = boxOf(selected);
    const near = boxAround(
      nodes.filter(({ ref }) => bright?.nodes.has(ref)).map(node => node.box),
    );
    if (box && near) {
      zoom.frame(near, box);
    } else {
      zoom.fitIfUntouched();
    }
  };
  const latestShow = useRef(showSelected);
  latestShow.current = showSelected;
  useEffect(() => latestShow.current(), [selected, scene]);
  useResize(frameRef, showSelected);

  const close = () => {
    onSelect(undefined);
    if (selected) {
      roving.focus(selected);
    }
  };
  const isDrawn = boxOf(selected) !== undefined;
  const isTeam = model.teams.some(({ ref }) => ref === selected);
  const goToMatch = () => {
    const [missing] = search.notDrawn;
    if (search.matches.length === 0 && missing) {
      props.onOpenNeighbourhood?.(missing);
      return;
    }
    const ref = search.next();
    if (ref) {
      roving.setActive(ref);
      const box = boxOf(ref);
      if (box) {
        zoom.reveal(box);
      }
    }
  };

  return (
    <Flex direction="column" gap="3">
      <MapToolbar
        zoom={zoom}
        search={
          <MapSearch
            text={searched}
            onChange={props.onSearchChange ?? setOwnSearch}
            onNext={goToMatch}
            onDraw={props.onOpenNeighbourhood}
            result={search}
            nameOf={nameOf}
          />
        }
        exporting={
          <ExportMenu
            scene={scene}
            selection={selection}
            theme={theme}
            announce={announce}
          />
        }
      />
      <HiddenNotice
        hidden={selection.hidden}
        nodeBudget={nodeBudget}
        onNodeBudgetChange={props.onNodeBudgetChange}
      />
      {scene && selected && isTeam && !isDrawn && (
        <NotDrawnNotice
          team={nameOf(selected)}
          onDraw={
            props.onOpenNeighbourhood &&
            (() => props.onOpenNeighbourhood?.(selected))
          }
        />
      )}
      <div className={classes.body}>
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
                found,
                current: search.current,
                bright,
              }
            }
          />
          <MapOverlay
            state={state}
            empty={paint?.items.length === 0}
            teamCount={selection.teams.length}
            onNodeBudgetChange={props.onNodeBudgetChange}
          />
        </div>
        {selected && (
          <div className={classes.panel}>
            {model.responsibilities.some(({ ref }) => ref === selected) ? (
              <ResponsibilityPanel
                model={model}
                responsibility={selected}
                onClose={close}
              />
            ) : (
              <TeamPanel
                model={model}
                team={selected}
                onClose={close}
                onSelect={onSelect}
                onFocus={props.onOpenNeighbourhood}
              />
            )}
          </div>
        )}
      </div>
      <VisuallyHidden role="status">{message}</VisuallyHidden>
      <MapLegend theme={theme} />
      <MapAsText model={model} filter={filter} onSelect={onSelect} />
    </Flex>
  );
};
