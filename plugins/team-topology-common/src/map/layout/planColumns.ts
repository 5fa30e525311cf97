import { isMutual } from '../../kinds/constants';
import { OrgTeamType } from '../../model/OrgModel';
import { byText, SelectedGrouping } from '../selection/MapSelection';
import { cornerSize, minimumGroupingSize, teamShape } from '../shapes/boxes';
import { GroupingTree } from './GroupingTree';
import { Looseness } from './looseTeams';
import { MapFrame } from './MapFrame';

/** Something that stands in a column. */
export interface ColumnItem {
  /** The ref of a team or of a grouping without teams, or the id of something else. */
  id: string;
  width: number;
  height: number;
  /** How much of its sides belongs to the corners, where no line may end. */
  corner: number;
  /** What has to be below all the rest, or the free space above that. */
  role?: 'below' | 'space';
}

/** What stands one above the other, from top to bottom. */
export interface Column {
  kind: 'providers' | 'middle' | 'streams';
  items: ColumnItem[];
}

const ORDER: OrgTeamType[] = [
  'platform',
  'complicated-subsystem',
  'enabling',
  'undefined-type',
  'stream-aligned',
];

/** The distance between two teams, one above the other. */
export const ROW_GAP = 14;

/** The room along a team's side that a line takes at least. */
const LANE = 6;

/** The id of the place of a grouping's title. */
export const titleId = (ref: string) => `title:${ref}`;

/**
 * Puts teams into columns: those who serve others, those who serve
 * stream-aligned teams, and these last, so that nothing stands between them and
 * their customers. What is in one column is below each other; a grouping that
 * is in several has columns for itself, so that nothing else gets into it. A few
 * teams beside such a grouping are put below it: a column for them would make the
 * map wider than a screen.
 *
 * @param options - with how far below
 */
export function planColumns(
  frame: MapFrame,
  options: { tree: GroupingTree; looseness: Looseness; clearance: number },
): Column[] {
  const { tree, looseness, clearance } = options;
  const typeOf = new Map(frame.teams.map(({ ref, type }) => [ref, type]));
  const isStream = (ref: string) => typeOf.get(ref) === 'stream-aligned';
  const inside = membersByGrouping(frame, tree);
  const withStreams = (ref: string) =>
    isStream(ref) || !!inside.get(ref)?.some(isStream);
  const lanes = countLanes(frame, withStreams);

  const kindOf = (refs: string[]): Column['kind'] => {
    const own = new Set(refs);
    const served = frame.ties.filter(
      ({ from, to, edges }) =>
        !isMutual(edges[0].mode) && own.has(from) && !own.has(to),
    );
    const servesOthers =
      served.length > 0 || refs.some(ref => typeOf.get(ref) === 'platform');
    return servesOthers && !served.some(({ to }) => withStreams(to))
      ? 'providers'
      : 'middle';
  };
  const toItem = (ref: string): ColumnItem => {
    const type = typeOf.get(ref) ?? 'undefined-type';
    const { width, height } = teamShape(type);
    const corner = cornerSize(type, { width, height });
    const needed = Math.ceil((lanes(ref) + 1) * LANE + 2 * corner);
    return { id: ref, width, height: Math.max(height, needed), corner };
  };
  const teamsIn = (grouping: string | undefined) =>
    frame.teams
      .map(({ ref }) => ref)
      .filter(ref => looseness.isConnected(ref))
      .filter(ref => tree.around(ref)[0] === grouping)
      .sort(
        (a, b) => rankOf(typeOf.get(a)) - rankOf(typeOf.get(b)) || byText(a, b),
      );
  const itemsIn = (grouping: SelectedGrouping, streams?: boolean) => [
    ...teamsIn(grouping.ref)
      .filter(ref => streams === undefined || isStream(ref) === streams)
      .map(toItem),
    ...looseness
      .blocksIn(grouping)
      .filter(block => streams === undefined || block.streams === streams)
      .map(({ id, packed: { width, height } }) => ({
        id,
        width,
        height,
        corner: 0,
      })),
  ];
  const flat = (grouping: SelectedGrouping): ColumnItem[] => {
    const { ref, title } = grouping;
    const items = [...itemsIn(grouping), ...tree.inside(ref).flatMap(flat)];
    return items.length > 0
      ? [titleItem(ref), ...items, footItem(ref)]
      : [{ id: ref, ...minimumGroupingSize(title), corner: 0 }];
  };
  const columnsOf = (grouping: SelectedGrouping): Column[] => {
    const { ref } = grouping;
    const members = inside.get(ref) ?? [];
    const isStreams =
      members.length > 0
        ? members.every(isStream)
        : grouping.kind === 'value-stream';
    if (isStreams || !members.some(isStream)) {
      return [
        {
          kind: isStreams ? 'streams' : kindOf([ref, ...members]),
          items: flat(grouping),
        },
      ];
    }
    const others = itemsIn(grouping, false);
    const columns = sideBySide([
      [{ kind: kindOf([ref, ...others.map(({ id }) => id)]), items: others }],
      [{ kind: 'streams', items: itemsIn(grouping, true) }],
      ...tree.inside(ref).map(columnsOf),
    ]);
    const isEnd = frame.ties.some(({ from, to }) => from === ref || to === ref);
    if (isEnd) {
      columns[0].items.unshift(titleItem(ref));
    }
    return columns;
  };

  return putBelow(
    [
      ...tree
        .inside(undefined)
        .filter(({ ref }) => looseness.isConnected(ref))
        .map(columnsOf),
      ...teamsIn(undefined).map((ref): Column[] => [
        {
          kind: isStream(ref) ? 'streams' : kindOf([ref]),
          items: [toItem(ref)],
        },
      ]),
    ],
    clearance,
  );
}

function rankOf(type: OrgTeamType = 'undefined-type'): number {
  return ORDER.indexOf(type);
}

/** The teams in each grouping, however deep. */
function membersByGrouping({ teams }: MapFrame, tree: GroupingTree) {
  const members = new Map<string, string[]>();
  for (const { ref } of teams) {
    for (const grouping of tree.around(ref)) {
      members.set(grouping, [...(members.get(grouping) ?? []), ref]);
    }
  }
  return members;
}

/** Titles and the lower borders of groupings take the room that is drawn for them. */
function titleItem(ref: string): ColumnItem {
  return {
    id: titleId(ref),
    width: teamShape('platform').width,
    height: 18,
    corner: 0,
  };
}

function footItem(ref: string): ColumnItem {
  return { id: `foot:${ref}`, width: 1, height: 2, corner: 0 };
}

/** A column that is higher than this is broken, and goes on beside itself. */
const HIGHEST = 1400;

/** Joins what is in one column; what is in several stands before the last. */
function sideBySide(parts: Column[][]): Column[] {
  const narrow = parts
    .flatMap(part => (part.length === 1 ? part : []))
    .filter(({ items }) => items.length > 0);
  const joined = (kind: Column['kind']) =>
    pileUp(narrow.filter(column => column.kind === kind));
  return [
    ...joined('providers'),
    ...joined('middle'),
    ...parts.flatMap(part => (part.length > 1 ? part : [])),
    ...joined('streams'),
  ];
}

/** What is higher than this is not put below something else. */
const HIGHEST_BELOW = 400;

/** The same as beside each other, with what is low enough below the one that has several columns. */
function putBelow(parts: Column[][], clearance: number): Column[] {
  const [wide, ...others] = parts.filter(part => part.length > 1);
  const narrow = parts.filter(
    part => part.length === 1 && part[0].kind !== 'streams',
  );
  const items = narrow.flatMap(([column]) => column.items);
  const height = heightOf(items);
  if (!wide || others.length || !height || height > HIGHEST_BELOW) {
    return sideBySide(parts);
  }
  // ELK centres columns: what is added below needs as much above.
  const column = wide.find(({ kind }) => kind === 'middle') ?? wide[0];
  const heights = wide.map(part => heightOf(part.items));
  const free = (Math.max(...heights) - heightOf(column.items)) / 2 + clearance;
  const space = (id: string, size: number): ColumnItem => ({
    id,
    width: 1,
    height: size - ROW_GAP,
    corner: 0,
    role: 'space',
  });
  column.items = [
    space('space:above', free + height),
    ...column.items,
    space('space:between', free),
    ...items.map((item): ColumnItem => ({ ...item, role: 'below' })),
  ];
  return sideBySide(parts.filter(part => !narrow.includes(part)));
}

function heightOf(items: ColumnItem[]): number {
  return items.reduce((sum, item) => sum + item.height + ROW_GAP, 0);
}

function pileUp(columns: Column[]): Column[] {
  const piles: Column[] = [];
  let height = 0;
  for (const { kind, items } of columns) {
    const own = heightOf(items);
    const pile = piles.at(-1);
    if (pile && height + own <= HIGHEST) {
      pile.items.push(...items);
      height += own;
    } else {
      piles.push({ kind, items: [...items] });
      height = own;
    }
  }
  return piles;
}

/** How many lines there are at most on one side of each team. */
function countLanes({ ties }: MapFrame, isStream: (ref: string) => boolean) {
  const counts = new Map<string, number>();
  for (const { from, to } of ties) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ]) {
      const side = isStream(end) || !isStream(other) ? 'left' : 'right';
      const key = `${side} ${end}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (ref: string) =>
    Math.max(counts.get(`left ${ref}`) ?? 0, counts.get(`right ${ref}`) ?? 0);
}
