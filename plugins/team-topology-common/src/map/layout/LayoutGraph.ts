/**
 * A label of an edge for which the layout makes room.
 * @public
 */
export interface LayoutLabel {
  id?: string;
  /** Never empty in what is laid out: a label without text is ignored. */
  text?: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
}

/**
 * The way of an edge after the layout.
 * @public
 */
export interface LayoutSection {
  id: string;
  startPoint: { x: number; y: number };
  endPoint: { x: number; y: number };
  bendPoints?: { x: number; y: number }[];
}

/**
 * An edge in ELK's JSON.
 * @public
 */
export interface LayoutEdge {
  id: string;
  sources: string[];
  targets: string[];
  labels?: LayoutLabel[];
  sections?: LayoutSection[];
  layoutOptions?: Record<string, string>;
}

/**
 * A graph or node in the JSON that the Eclipse Layout Kernel reads and writes.
 * It is declared here structurally, so that this package needs no layout
 * library: whoever calls `elkjs` passes it in and gets it back with positions.
 * @public
 */
export interface LayoutGraph {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  children?: LayoutGraph[];
  edges?: LayoutEdge[];
  layoutOptions?: Record<string, string>;
}
