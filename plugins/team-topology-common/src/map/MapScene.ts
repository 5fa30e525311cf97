import { GroupingType, InteractionMode } from '../kinds/constants';
import { TeamLoad } from '../load/teamLoads';
import { FrictionInForce } from '../model/friction';
import { InteractionState, OrgTeamType } from '../model/OrgModel';
import { SmellLevel } from '../smells/OrgSmell';

/**
 * A point in scene units (CSS pixels at zoom 1).
 * @public
 */
export interface ScenePoint {
  x: number;
  y: number;
}

/**
 * A rectangle in scene units.
 * @public
 */
export interface SceneBox extends ScenePoint {
  width: number;
  height: number;
}

/**
 * What a grouping says that it is, or else what it is made of, as far as its
 * teams tell: a platform has a platform team, a value stream has a stream-aligned team and no platform
 * team; everything else is a group of teams.
 * @public
 */
export type GroupingKind = 'platform' | 'value-stream' | 'teams';

/**
 * A container that is drawn behind its teams.
 * @public
 */
export interface SceneGrouping {
  ref: string;
  kind: GroupingKind;
  /** What it says that it is, which the map says in words, too. */
  type?: GroupingType;
  /** False for one that groups name and the catalog does not know: drawn dotted. */
  known: boolean;
  box: SceneBox;
  /** SVG path data of the outline. */
  outline: string;
  /** The name, shortened to one line that fits the box. */
  line: string;
  /** The whole name. */
  label: string;
}

/**
 * A team as it is drawn.
 * @public
 */
export interface SceneTeam {
  ref: string;
  type: OrgTeamType;
  /** False for a team that an interaction names and the catalog does not know. */
  known: boolean;
  box: SceneBox;
  /** SVG path data of the outline. */
  outline: string;
  /** The name, broken into lines that fit the box. */
  lines: string[];
  /** The size of the name's font. */
  fontSize: number;
  /** The whole name, for titles and screen readers. */
  label: string;
  /** What it has to do, where the map says so: see `withTeamLoads`. */
  load?: TeamLoad;
}

/**
 * How an edge is drawn: as the mode of an interaction, or as what the catalog
 * lets guess.
 * @public
 */
export type MapEdgeMode = InteractionMode | 'inferred';

/**
 * One interaction between two teams as it is drawn; an interaction with
 * several teams in `to` has one edge for each.
 * @public
 */
export interface SceneEdge {
  /** Unique in the scene: interaction ref and target. */
  id: string;
  /** The ref of the interaction; absent where the edge is inferred. */
  interaction?: string;
  from: string;
  to: string;
  mode: MapEdgeMode;
  state: InteractionState;
  /** Whether the interaction slows or blocks somebody: drawn as a sign with a word. */
  friction?: FrictionInForce['level'];
  /** False when one of the ends is not in the catalog: drawn dotted. */
  known: boolean;
  /** SVG path data of the line. */
  line: string;
  /** SVG path data of the interaction shape that sits on the line. */
  shape: string;
  shapeBox: SceneBox;
  label: string;
}

/**
 * A responsibility that nobody does, as it is drawn between the teams that
 * decline it.
 * @public
 */
export interface SceneDropped {
  /** The ref of the responsibility. */
  ref: string;
  /** The drop and the name under it. */
  box: SceneBox;
  /** SVG path data of the drop. */
  shape: string;
  /** The name, broken into lines that fit the box. */
  lines: string[];
  /** The whole name. */
  label: string;
  /** A line to every team that declines, as SVG path data. */
  ties: { team: string; line: string }[];
}

/**
 * A responsibility that several teams do, drawn like one that nobody does
 * between the teams that accept it.
 * @public
 */
export type SceneContested = SceneDropped;

/**
 * What the map leaves out, so that it never hides something silently.
 * @public
 */
export interface SceneHidden {
  /** Teams above the node budget. */
  teams: number;
  /** Interactions (edges) of which an end is above the node budget, or that are too many to draw. */
  edges: number;
  /** Dropped or contested responsibilities of which no team is drawn, or too many to draw. */
  dropped: number;
}

/**
 * What a comparison says of something drawn: it is on the later date only, on
 * the earlier date only, or on both and different.
 * @public
 */
export type SceneMark = 'added' | 'removed' | 'changed';

/**
 * What makes a drawing one of two dates.
 * @public
 */
export interface SceneComparison {
  /** The earlier date; that of the scene is the later one. */
  from: string;
  /** How many entities differ, drawn or not. */
  counts: Record<SceneMark, number>;
  /** By ref, or by id of an edge; what has none is the same on both dates. */
  marks: { [ref: string]: SceneMark };
}

/**
 * The drawing of an organisation: positions and shapes, no colours. The
 * interactive map and the exported SVG both paint this and nothing else.
 * @public
 */
export interface MapScene {
  at: string;
  width: number;
  height: number;
  /**
   * Where the top left corner lies in the frame that all dates share: added to
   * a place in the scene, it tells whether something has moved.
   */
  origin: ScenePoint;
  /** Each after the one that it is in. */
  groupings: SceneGrouping[];
  teams: SceneTeam[];
  edges: SceneEdge[];
  /** Sorted by ref. */
  dropped: SceneDropped[];
  /** Responsibilities that several teams accept, none of them as the primary; sorted by ref. */
  contested: SceneContested[];
  hidden: SceneHidden;
  /** Present where two dates are drawn as one. */
  comparison?: SceneComparison;
  /**
   * Signs of smells on teams and interactions, by their refs: the worst level of
   * each. Present where they are to be drawn.
   */
  signs?: { [ref: string]: SmellLevel };
}

/**
 * Which part of the organisation to draw. An absent or empty list means all.
 * @public
 */
export interface MapFilter {
  types?: OrgTeamType[];
  modes?: InteractionMode[];
  groupings?: string[];
  /** The default is what is in force: active and overdue. */
  states?: InteractionState[];
  /** Draw this team and those that it interacts with. */
  focus?: string;
}
