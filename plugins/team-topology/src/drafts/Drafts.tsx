import { DraftEditor } from './DraftEditor';
import { DraftList } from './DraftList';
import { PageState } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';

/** The drafts of the reader, or one of them. */
export const Drafts = (props: {
  state: PageState;
  update: UpdatePageState;
  nodeBudget: number;
}) => {
  const { state, update, nodeBudget } = props;
  if (!state.draft) {
    const { at, change, about } = state;
    return (
      <DraftList
        {...{ at, change, about }}
        onOpen={draft => update({ draft })}
      />
    );
  }
  return (
    <DraftEditor
      key={state.draft}
      id={state.draft}
      type={state.change}
      onTypeChange={change =>
        // What somebody came from was for the form that they came to.
        update({ change, about: undefined }, { replace: true })
      }
      about={state.about}
      onClose={() =>
        update({ draft: undefined, change: undefined, about: undefined })
      }
      selected={state.selected}
      onSelect={selected => update({ selected })}
      nodeBudget={state.budget ?? nodeBudget}
      onNodeBudgetChange={budget => update({ budget })}
    />
  );
};
