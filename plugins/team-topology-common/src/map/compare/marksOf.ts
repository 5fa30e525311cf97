import { OrgChange, RecordedHolders } from '../../changes/OrgChange';
import { effectOf, OrgDiff } from '../../changes/OrgDiff';
import { OrgModel } from '../../model/OrgModel';
import { SceneMark } from '../MapScene';
import { interactionEdges } from '../selection/interactionEdges';
import { MapSelection } from '../selection/MapSelection';
import { interactionOf, isUnsettled } from './uniteModels';

/** What to mark: what is drawn of two dates, and what differs. */
interface Compared {
  before: OrgModel;
  after: OrgModel;
  diff: OrgDiff;
  selection: MapSelection;
}

/** The marks of everything drawn that differs, by ref, or by id of an edge. */
export function marksOf(compared: Compared): { [ref: string]: SceneMark } {
  const { before, after, diff, selection } = compared;
  const marks = new Map<string, SceneMark>();
  const isDrawn = new Set(
    [...selection.teams, ...selection.groupings].map(({ ref }) => ref),
  );
  for (const change of diff.changes) {
    for (const team of teamsConcerned(change)) {
      if (isDrawn.has(team) && !marks.has(team)) {
        marks.set(team, 'changed');
      }
    }
    if (change.subject === 'team' || change.subject === 'grouping') {
      const effect = effectOf(change);
      if (effect !== 'changed' || !marks.has(change.ref)) {
        marks.set(change.ref, effect);
      }
    }
  }
  markEdges(marks, compared);
  const [was, is] = [before, after].map(
    ({ responsibilities }) =>
      new Map(
        responsibilities
          .filter(isUnsettled)
          .map(({ ref, state }) => [ref, state]),
      ),
  );
  for (const { ref } of [...selection.dropped, ...selection.contested]) {
    const mark = markOf(was.get(ref), is.get(ref));
    if (mark) {
      marks.set(ref, mark);
    }
  }
  return Object.fromEntries(
    [...marks].filter(([ref]) => isDrawn.has(ref) || !ref.startsWith('group:')),
  );
}

function markEdges(
  marks: Map<string, SceneMark>,
  { before, after, diff, selection }: Compared,
): void {
  const [was, is] = [before, after].map(
    model =>
      new Map(
        interactionEdges({ ...model, dependencies: undefined }, {}).map(
          edge => [edge.id, edge],
        ),
      ),
  );
  const changed = new Set(
    diff.changes
      .filter(({ subject }) => subject === 'interaction')
      .map(({ ref }) => ref),
  );
  const [wasThere, isThere] = [was, is].map(
    edges => new Set([...edges.values()].flatMap(({ from, to }) => [from, to])),
  );
  for (const { id, interaction = '' } of selection.edges) {
    const ref = interactionOf(interaction);
    if (!is.has(id)) {
      marks.set(id, 'removed');
    } else if (!was.has(id)) {
      marks.set(id, 'added');
    } else if (changed.has(ref)) {
      marks.set(id, 'changed');
    }
  }
  // A team that no catalog knows is there while an interaction names it.
  for (const { ref, known } of selection.teams) {
    const mark = known
      ? undefined
      : markOf(
          wasThere.has(ref) ? '' : undefined,
          isThere.has(ref) ? '' : undefined,
        );
    if (mark) {
      marks.set(ref, mark);
    }
  }
}

function markOf(
  before: string | undefined,
  after: string | undefined,
): SceneMark | undefined {
  if (before === after) {
    return undefined;
  }
  if (before === undefined) {
    return 'added';
  }
  return after === undefined ? 'removed' : 'changed';
}

/** The teams that took on or gave up a responsibility. */
function teamsConcerned(change: OrgChange): string[] {
  if (change.field !== 'holders') {
    return [];
  }
  const [before, after] = [change.before, change.after].map(teamsOf);
  return [
    ...before.filter(team => !after.includes(team)),
    ...after.filter(team => !before.includes(team)),
  ];
}

function teamsOf(holders: RecordedHolders | undefined): string[] {
  return holders
    ? [...holders.acceptedBy, ...holders.interim.map(({ team }) => team)]
    : [];
}
