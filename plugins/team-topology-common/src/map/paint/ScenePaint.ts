/**
 * The themes that the map is painted for.
 * @public
 */
export type MapTheme = 'light' | 'dark';

/**
 * A path with everything that a painter needs to draw it; the attributes carry
 * the names and meanings of SVG.
 * @public
 */
export interface ScenePathElement {
  type: 'path';
  /**
   * - `outline`: the border and body of a team or a grouping
   * - `line`: the line of an edge
   * - `shape`: the interaction shape on an edge, or the drop of a
   *   responsibility that nobody does
   * - `badge`: the mark of something overdue
   */
  role: 'outline' | 'line' | 'shape' | 'badge';
  d: string;
  /** A colour or `none`. */
  fill: string;
  fillOpacity?: number;
  stroke?: string;
  strokeWidth?: number;
  strokeDasharray?: string;
  strokeLinecap?: 'butt' | 'round';
}

/**
 * One line of text; `y` is the baseline.
 * @public
 */
export interface SceneTextElement {
  type: 'text';
  role: 'label' | 'badge';
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  fontSize: number;
  fontWeight: number;
  fill: string;
  /** The colour of a rim around the letters, so that no line strikes them out. */
  halo?: string;
}

/**
 * A primitive of the drawing.
 * @public
 */
export type SceneElement = ScenePathElement | SceneTextElement;

/**
 * The primitives of one grouping, its title, a team, an edge, or a dropped or
 * contested responsibility, in painting order. Where interactions share a line, the first of them has it.
 * @public
 */
export interface ScenePaintItem {
  kind: 'grouping' | 'title' | 'team' | 'edge' | 'dropped' | 'contested';
  /** The ref of the grouping, team or responsibility, or the id of the edge. */
  ref: string;
  /** The whole name, for titles. */
  label: string;
  elements: SceneElement[];
  /** Present where it is drawn faintly, since a comparison finds no difference. */
  faded?: true;
}

/**
 * A scene with its colours: a plain list of what to draw, in painting order.
 * The interactive map and the exported SVG draw this list and nothing else.
 * @public
 */
export interface ScenePaint {
  theme: MapTheme;
  width: number;
  height: number;
  /** The colour behind everything. */
  background: string;
  fontFamily: string;
  items: ScenePaintItem[];
}
