import { GroupingType } from '../../kinds/constants';
import { FrictionInForce } from '../../model/friction';
import { InteractionState, OrgTeamType } from '../../model/OrgModel';
import { GroupingKind, MapEdgeMode, SceneHidden } from '../MapScene';

/**
 * A team that is to be drawn.
 * @public
 */
export interface SelectedTeam {
  ref: string;
  title: string;
  type: OrgTeamType;
  /** False for a team that an interaction names and the catalog does not know. */
  known: boolean;
  /** The ref of the grouping that it is drawn in. */
  grouping?: string;
}

/**
 * A grouping that is to be drawn.
 * @public
 */
export interface SelectedGrouping {
  ref: string;
  title: string;
  kind: GroupingKind;
  /** What it says that it is; absent where nobody has said it. */
  type?: GroupingType;
  /** False for one that groups name and the catalog does not know. */
  known: boolean;
  /** The ref of the grouping that it is drawn in. */
  within?: string;
  /** Refs of the teams that are drawn directly in it, sorted. */
  teams: string[];
}

/**
 * An interaction with one of its targets, which is to be drawn as one edge.
 * @public
 */
export interface SelectedEdge {
  /** Unique in the selection: interaction ref and target. */
  id: string;
  /** The ref of the interaction; absent where the edge is inferred. */
  interaction?: string;
  /** The ref of a team, or of a grouping that an interaction names. */
  from: string;
  to: string;
  mode: MapEdgeMode;
  state: InteractionState;
  /** Whether the interaction slows or blocks somebody. */
  friction?: FrictionInForce['level'];
  /** False when one of the ends is not in the catalog. */
  known: boolean;
  /** What it is about: the purpose or else the title; empty where it is inferred. */
  label: string;
}

/**
 * A responsibility that nobody does and that drawn teams decline.
 * @public
 */
export interface SelectedDropped {
  ref: string;
  title: string;
  /** Refs of the drawn teams that decline it, sorted. */
  declinedBy: string[];
}

/**
 * A responsibility that several of the drawn teams accept, and not exactly one
 * of them as the primary.
 * @public
 */
export interface SelectedContested {
  ref: string;
  title: string;
  /** Refs of the drawn teams that accept it, sorted. */
  acceptedBy: string[];
}

/**
 * What of an organisation is drawn, before anything has a position.
 * @public
 */
export interface MapSelection {
  at: string;
  /** Sorted by ref. */
  groupings: SelectedGrouping[];
  /** Sorted by ref. */
  teams: SelectedTeam[];
  /** Sorted by id. */
  edges: SelectedEdge[];
  /** Sorted by ref. */
  dropped: SelectedDropped[];
  /** Sorted by ref. */
  contested: SelectedContested[];
  hidden: SceneHidden;
}

/**
 * Compares by code units, so that the order is the same in every locale.
 */
export function byText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
