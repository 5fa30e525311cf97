import { OrgTeamType } from '../../model/OrgModel';
import { SceneBox } from '../MapScene';
import { byText, SelectedGrouping } from '../selection/MapSelection';
import {
  cornerSize,
  GROUPING_PADDING,
  minimumGroupingSize,
  teamShape,
} from '../shapes/boxes';
import { Block, moveDown, pileUp, Size } from './blocks';
import { GroupingTree } from './GroupingTree';
import { findLooseTeams, Looseness } from './looseTeams';
import { MapFrame } from './MapFrame';
import { placeLooseArea } from './placeLooseArea';

/** A column of the map, which all teams in it share. */
export interface Column {
  left: number;
  right: number;
}

/** Where everything in a frame stands. */
export interface PlacedFrame {
  /** Every team, and groupings without teams. */
  boxes: Map<string, SceneBox>;
  columns: Column[];
  /** The room for lines before the first column and after the last. */
  outside: number;
  /** The column of each team that an interaction may lead to. */
  columnOf: Map<string, number>;
  /** The first column of stream-aligned teams; as many as there are columns where there is none. */
  firstStream: number;
}

/** The distance between two teams, one above the other. */
const ROW_GAP = 17;

/** The room along a team's side that a line takes at least. */
const LANE = 6;

/** The room between two columns, and what each line in it adds. */
const CORRIDOR = { least: 150, most: 330, base: 110, perLine: 8, beyond: 2 };

/** The room for lines where there is only one column. */
const OUTSIDE = 90;

/** The columns before any is left out that nothing stands in. */
const PROVIDERS = 0;
const MIDDLE = 1;
const STREAMS = 2;

const ORDER: OrgTeamType[] = [
  'platform',
  'complicated-subsystem',
  'enabling',
  'undefined-type',
  'stream-aligned',
];

/**
 * Places teams in columns: those who serve others, those who serve
 * stream-aligned teams, and these last, so that nothing stands between them and
 * their customers. A place follows from what a team is and what it is in; who
 * works with whom today moves nothing. Teams that nobody works with are packed
 * below.
 *
 * @param extra - room to add between two columns
 */
export function placeFrame(frame: MapFrame, extra: number): PlacedFrame {
  const tree = GroupingTree.create(frame);
  const looseness = findLooseTeams(frame);
  const isStream = streamsOf(frame, tree);
  const root = buildRoot(frame, { tree, looseness, isStream });
  const used = [...new Set(root.items.map(({ column }) => column))].sort(
    (a, b) => a - b,
  );
  const depth =
    1 +
    Math.max(0, ...frame.groupings.map(item => tree.around(item.ref).length));
  const columns = placeColumns(used, {
    root,
    frame,
    depth,
    extra,
    columnOf: new Map(
      root.items.map(({ id, column }) => [id, used.indexOf(column)]),
    ),
  });
  const boxes = new Map<string, SceneBox>();
  const columnOf = new Map<string, number>();
  const blocks = new Map(
    frame.groupings.flatMap(grouping =>
      looseness.blocksIn(grouping).map(block => [block.id, block] as const),
    ),
  );
  for (const { id, column, y, size } of root.items) {
    const index = used.indexOf(column);
    const { left, right } = columns[index];
    const x =
      column >= STREAMS
        ? right - size.width
        : left + (right - left - size.width) / 2;
    const block = blocks.get(id);
    if (block) {
      for (const [ref, box] of block.packed.boxes) {
        boxes.set(ref, { ...box, x: box.x + x, y: box.y + y });
        columnOf.set(ref, index);
      }
    } else {
      boxes.set(id, { x, y, ...size });
      columnOf.set(id, index);
    }
  }
  const above = {
    width: Math.max(0, ...columns.map(({ right }) => right)),
    height: root.height,
  };
  for (const [ref, box] of placeLooseArea(frame, looseness, above)) {
    boxes.set(ref, box);
  }
  const firstStream = used.findIndex(column => column >= STREAMS);
  return {
    boxes,
    columns,
    outside: OUTSIDE + extra,
    columnOf,
    firstStream: firstStream < 0 ? used.length : firstStream,
  };
}

function streamsOf(frame: MapFrame, tree: GroupingTree) {
  const streams = new Set<string>();
  for (const { ref, type } of frame.teams) {
    if (type === 'stream-aligned') {
      [ref, ...tree.around(ref)].forEach(item => streams.add(item));
    }
  }
  return (ref: string) => streams.has(ref);
}

interface Surroundings {
  tree: GroupingTree;
  looseness: Looseness;
  isStream(ref: string): boolean;
}

function buildRoot(frame: MapFrame, surroundings: Surroundings): Block {
  const { tree, looseness, isStream } = surroundings;
  const typeOf = new Map(frame.teams.map(({ ref, type }) => [ref, type]));
  const teamsIn = new Map<string | undefined, string[]>();
  for (const { ref } of frame.teams) {
    if (looseness.isConnected(ref)) {
      const [container] = tree.around(ref);
      teamsIn.set(container, [...(teamsIn.get(container) ?? []), ref]);
    }
  }
  const lanes = countLanes(frame, isStream);

  const columnOfOthers = (refs: string[]) => {
    const own = new Set(refs);
    const served = frame.ties.filter(
      ({ from, to, mode }) =>
        mode !== 'collaboration' && own.has(from) && !own.has(to),
    );
    const servesOthers =
      served.length > 0 || refs.some(ref => typeOf.get(ref) === 'platform');
    return servesOthers && !served.some(({ to }) => isStream(to))
      ? PROVIDERS
      : MIDDLE;
  };
  const sizeOf = (ref: string): Size => {
    const type = typeOf.get(ref) ?? 'undefined-type';
    const { width, height } = teamShape(type);
    const corner = cornerSize(type, { width, height });
    const needed = (lanes(ref) + 1) * LANE + 2 * corner;
    return { width, height: Math.max(height, Math.ceil(needed)) };
  };
  const stackOf = (
    column: number,
    members: { id: string; size: Size }[],
  ): Block[] => {
    if (members.length === 0) {
      return [];
    }
    let y = 0;
    const items = members.map(({ id, size }) => {
      const item = { id, column, y, size };
      y += size.height + ROW_GAP;
      return item;
    });
    return [{ items, first: column, last: column, height: y - ROW_GAP }];
  };
  const byType = (refs: string[]) =>
    [...refs].sort(
      (a, b) =>
        ORDER.indexOf(typeOf.get(a) ?? 'undefined-type') -
          ORDER.indexOf(typeOf.get(b) ?? 'undefined-type') || byText(a, b),
    );
  const toMembers = (refs: string[]) =>
    byType(refs).map(ref => ({ id: ref, size: sizeOf(ref) }));

  const buildGrouping = (grouping: SelectedGrouping): Block => {
    const { ref, kind, title } = grouping;
    const own = teamsIn.get(ref) ?? [];
    const loose = looseness
      .blocksIn(grouping)
      .map(({ id, streams, packed }) => ({
        id,
        streams,
        size: { width: packed.width, height: packed.height },
      }));
    const others = own.filter(team => typeOf.get(team) !== 'stream-aligned');
    const streams = own.filter(team => typeOf.get(team) === 'stream-aligned');
    const children = [
      ...stackOf(columnOfOthers([...others, ref]), [
        ...toMembers(others),
        ...loose.filter(item => !item.streams),
      ]),
      ...stackOf(STREAMS, [
        ...toMembers(streams),
        ...loose.filter(item => item.streams),
      ]),
      ...tree.inside(ref).map(buildGrouping),
    ];
    if (children.length === 0) {
      const column = kind === 'value-stream' ? STREAMS : columnOfOthers([ref]);
      const [leaf] = stackOf(column, [
        { id: ref, size: minimumGroupingSize(title) },
      ]);
      return leaf;
    }
    const { top, bottom } = GROUPING_PADDING;
    const inner = pileUp(children);
    return {
      ...moveDown(inner, top),
      height: inner.height + top + bottom,
    };
  };

  return pileUp([
    ...tree
      .inside(undefined)
      .filter(({ ref }) => looseness.isConnected(ref))
      .map(buildGrouping),
    ...byType(teamsIn.get(undefined) ?? []).flatMap(ref =>
      stackOf(
        typeOf.get(ref) === 'stream-aligned' ? STREAMS : columnOfOthers([ref]),
        toMembers([ref]),
      ),
    ),
  ]);
}

/** How many lines there are at most on one side of each team. */
function countLanes(frame: MapFrame, isStream: (ref: string) => boolean) {
  const counts = new Map<string, number>();
  for (const { from, to } of frame.ties) {
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

function placeColumns(
  used: number[],
  options: {
    root: Block;
    frame: MapFrame;
    depth: number;
    extra: number;
    columnOf: Map<string, number>;
  },
): Column[] {
  const { root, frame, depth, extra, columnOf } = options;
  const widths = used.map(column =>
    Math.max(
      ...root.items
        .filter(item => item.column === column)
        .map(({ size }) => size.width),
    ),
  );
  const lines = used.map(() => 0);
  for (const { from, to } of frame.ties) {
    const ends = [from, to].map(ref => columnOf.get(ref) ?? 0);
    const low = Math.min(...ends);
    const high = Math.max(...ends);
    for (let corridor = low; corridor < Math.max(high, low + 1); corridor++) {
      if (corridor < lines.length) {
        lines[corridor] += 1;
      }
    }
  }
  const { left, right } = GROUPING_PADDING;
  let x = 0;
  return widths.map((width, index) => {
    const column = { left: x, right: x + width };
    const { least, most, base, perLine, beyond } = CORRIDOR;
    const wanted = Math.max(least, base + perLine * lines[index]);
    const crowd = Math.min(
      most,
      Math.max(0, ((wanted - most) * beyond) / perLine),
    );
    x +=
      width +
      Math.min(most, wanted) +
      crowd +
      (depth - 1) * (left + right) +
      extra;
    return column;
  });
}
