import {
  OrgModel,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo } from 'react';
import { BetweenTeams } from '../betweenTeams/BetweenTeams';
import { Compare } from '../compare/Compare';
import { defaultSince } from '../compare/comparison';
import { GoldenPaths } from '../goldenPaths/GoldenPaths';
import { OrgMap } from '../map/OrgMap';
import { filterOf, PageState, PageView } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { Responsibilities } from '../responsibilities/Responsibilities';
import { Smells } from '../smells/Smells';
import { InteractionsTable } from '../tables/InteractionsTable';
import { TeamsTable } from '../tables/TeamsTable';
import { FilterBar } from './FilterBar';
import { InteractionsToggle } from './InteractionsToggle';
import { tabOf } from './pageTabs';

/** The map has the filters in the row of its own tools. */
const FILTERED_VIEWS: PageView[] = ['teams', 'interactions', 'between-teams'];

/** The model in the chosen view; those that draw teams share their filters. */
export const ModelView = (props: {
  model: OrgModel;
  view: Exclude<PageView, 'timeline' | 'drafts'>;
  state: PageState;
  update: UpdatePageState;
  nodeBudget: number;
}) => {
  const { model, view, state, update, nodeBudget } = props;
  const filter = useMemo(() => filterOf(state), [state]);
  const search = state.search ?? '';
  const onSearchChange = useCallback(
    (text: string) => update({ search: text || undefined }, { replace: true }),
    [update],
  );
  const budget = state.budget ?? nodeBudget;
  const onShowOnMap = useCallback(
    (ref: string) => {
      const { teams } = selectMap(model, filter, { nodeBudget: budget });
      const isDrawn = teams.some(team => team.ref === ref);
      update({
        view: 'map',
        selected: ref,
        // What is asked for is drawn, though the whole may be too much to draw.
        ...(isDrawn ? {} : { focus: ref }),
      });
    },
    [model, filter, budget, update],
  );

  const content = {
    map: () => (
      <OrgMap
        model={model}
        filter={filter}
        filters={tools => (
          <FilterBar model={model} view={view} state={state} update={update}>
            {tools}
          </FilterBar>
        )}
        selected={state.selected}
        onSelect={selected => update({ selected })}
        onOpenNeighbourhood={focus => update({ focus, selected: focus })}
        nodeBudget={budget}
        onNodeBudgetChange={drawn => update({ budget: drawn })}
        search={search}
        onSearchChange={onSearchChange}
        showLoad={state.load !== undefined}
        onShowLoadChange={isShown =>
          update({ load: isShown ? 'total' : undefined }, { replace: true })
        }
      />
    ),
    teams: () => (
      <TeamsTable
        load={state.load}
        onLoadChange={load => update({ load }, { replace: true })}
        model={model}
        filter={filter}
        search={search}
        onSearchChange={onSearchChange}
        onShowOnMap={onShowOnMap}
      />
    ),
    interactions: () => (
      <InteractionsTable
        model={model}
        filter={filter}
        search={search}
        onSearchChange={onSearchChange}
      />
    ),
    'between-teams': () => (
      <BetweenTeams
        model={model}
        filter={filter}
        search={search}
        onSearchChange={onSearchChange}
      />
    ),
    responsibilities: () => (
      <Responsibilities model={model} state={state} update={update} />
    ),
    'golden-paths': () => (
      <GoldenPaths model={model} state={state} update={update} />
    ),
    smells: () => <Smells model={model} state={state} update={update} />,
    compare: () => (
      <Compare
        until={model}
        since={state.since ?? defaultSince(model)}
        selected={state.selected}
        onSelect={selected => update({ selected })}
        onDatesChange={update}
        nodeBudget={budget}
        onNodeBudgetChange={drawn => update({ budget: drawn })}
      />
    ),
  };
  return (
    <>
      {FILTERED_VIEWS.includes(view) && (
        <FilterBar model={model} view={view} state={state} update={update}>
          {tabOf(view) === 'interactions' && (
            <InteractionsToggle
              view={view}
              onViewChange={chosen => update({ view: chosen })}
            />
          )}
        </FilterBar>
      )}
      {content[view]()}
    </>
  );
};
