import { Flex, Switch, Text, VisuallyHidden } from '@backstage/ui';
import {
  MapFilter,
  OrgModel,
  selectMap,
  withTeamLoads,
  withSmellSigns,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useTheme } from '@material-ui/core/styles';
import { ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStable } from '../model/useStable';
import { FindingsPanel } from '../ui/FindingsPanel';
import { useWords } from '../ui/useWords';
import { ExportMenu } from './ExportMenu';
import { MapFrame } from './frame/MapFrame';
import { useMapFrame } from './frame/useMapFrame';
import { boxAround, readableZoom } from './geometry';
import { MapAsText } from './MapAsText';
import { MapLegend } from './MapLegend';
import {
  FindingsButton,
  HiddenNotice,
  NotDrawnNotice,
  PastNote,
} from './MapNotices';
import { MapSearch, useMapSearch } from './MapSearch';
import { useSmells } from '../smells/useSmells';
import { neighbourhood } from './neighbourhood';
import { MapPanel } from './panel/MapPanel';
import { teamNames } from './teamNames';
import { useMapScene } from './useMapScene';
import { useMapStyles } from './useMapStyles';
import {
  useItemDescriptions,
  useMapAnnouncements,
  useMapLabels,
} from './useMapWords';

/** What the map needs from the page. */
export interface OrgMapProps {
  model: OrgModel;
  filter: MapFilter;
  /** Draws the filters, with the map's own controls at the end of their row. */
  filters?(tools: ReactNode): ReactNode;
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
  /** Whether each team has a badge with its load. */
  showLoad?: boolean;
  onShowLoadChange?(isShown: boolean): void;
}

/** The organisation as a picture to move in, with everything around it. */
export const OrgMap = (props: OrgMapProps) => {
  const { model, selected, onSelect, nodeBudget } = props;
  const { t } = useWords();
  const classes = useMapStyles();
  const filter = useStable(props.filter);
  const selection = useMemo(
    () => selectMap(model, filter, { nodeBudget }),
    [model, filter, nodeBudget],
  );
  const nameOf = useMemo(() => teamNames(model, selection), [model, selection]);
  const labels = useMapLabels();
  const { showLoad = false, onShowLoadChange } = props;
  const state = useMapScene(model, filter, nodeBudget);
  const [showSmells, setShowSmells] = useState(false);
  const smells = useSmells({ at: model.at }, showSmells);
  const report = showSmells ? smells.value : undefined;
  const descriptions = useItemDescriptions(model, selection, nameOf, {
    ...{ showLoad, smells: report },
  });
  // Nothing moves when badges come or go.
  const places = state.scene;
  const scene = useMemo(() => {
    const loaded = places && showLoad ? withTeamLoads(places, model) : places;
    return loaded && report ? withSmellSigns(loaded, report.smells) : loaded;
  }, [places, showLoad, model, report]);
  const theme = useTheme().palette.type;
  const bright = useMemo(
    () =>
      scene && selected
        ? neighbourhood(scene, selected, model.groupings)
        : undefined,
    [scene, selected, model],
  );

  const frame = useMapFrame({
    ...{ scene, places, theme, selected },
    readable: useMemo(() => (places ? readableZoom(places) : 0), [places]),
  });
  const { zoom, roving } = frame;
  const [showFindings, setShowFindings] = useState(false);
  const [ownSearch, setOwnSearch] = useState('');
  const searched = props.onSearchChange ? props.search ?? '' : ownSearch;
  const search = useMapSearch(model, places, searched);
  const found = useMemo(() => new Set(search.matches), [search.matches]);
  const { message, announce } = useMapAnnouncements({
    scene: places,
    selected,
    nameOf,
    bright,
  });

  const nodes = [
    ...(scene?.teams ?? []),
    ...(scene?.groupings ?? []),
    ...(scene?.dropped ?? []),
    ...(scene?.contested ?? []),
    ...(scene?.edges ?? []).map(({ id, interaction, shapeBox }) => ({
      ref: interaction ?? id,
      box: shapeBox,
    })),
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
      zoom.openIfUntouched();
    }
  };
  const latestShow = useRef(showSelected);
  latestShow.current = showSelected;
  useEffect(() => latestShow.current(), [selected, places]);

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

  const tools = (
    <Flex align="center" gap="2" className={classes.tools}>
      {onShowLoadChange && (
        <Switch
          label={t('load.show')}
          isSelected={showLoad}
          onChange={onShowLoadChange}
        />
      )}
      <Switch
        label={t('smells.onMap')}
        isSelected={showSmells}
        onChange={setShowSmells}
      />
      <ExportMenu
        scene={state.isBare ? undefined : scene}
        selection={selection}
        theme={theme}
        announce={announce}
      />
    </Flex>
  );
  return (
    <Flex direction="column" gap="2">
      {props.filters ? props.filters(tools) : tools}
      <Text className={classes.onPaper}>{scene && labels.at(scene.at)}</Text>
      {showSmells && smells.error && (
        <RequestNote
          about={t('smells.mapFailed')}
          error={smells.error}
          permission={smells.permission}
          onRetry={smells.retry}
        />
      )}
      {showFindings && (
        <FindingsPanel findings={model.findings} defaultExpanded />
      )}
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
      <MapFrame
        frame={frame}
        state={state}
        selected={selected}
        onSelect={onSelect}
        onResize={showSelected}
        picture={{ descriptions, found, current: search.current, bright }}
        corner={
          <div className={classes.search}>
            <MapSearch
              text={searched}
              onChange={props.onSearchChange ?? setOwnSearch}
              onNext={goToMatch}
              onDraw={props.onOpenNeighbourhood}
              result={search}
              nameOf={nameOf}
            />
            {model.findings.length > 0 && (
              <FindingsButton
                count={model.findings.length}
                open={showFindings}
                onPress={() => setShowFindings(!showFindings)}
              />
            )}
            {model.boundaries && (
              <PastNote at={model.at} basis={model.boundaries} />
            )}
          </div>
        }
        panel={
          selected && (
            <MapPanel
              model={model}
              selected={selected}
              onClose={close}
              onSelect={onSelect}
              onFocus={props.onOpenNeighbourhood}
            />
          )
        }
      />
      <VisuallyHidden role="status">{message}</VisuallyHidden>
      <MapLegend
        theme={theme}
        showLoad={showLoad}
        showSmells={report !== undefined}
      />
      <MapAsText model={model} filter={filter} onSelect={onSelect} />
    </Flex>
  );
};
