import { Node } from 'yaml';

/** An item of a list or a key of a map, and where it stands in the text. */
export interface CollectionEntry {
  /** The key, in a map. */
  key?: string;
  value: Node | undefined;
  /** Where the entry begins: at its dash, its key, or the anchor or tag before them. */
  start: number;
  /** Behind the dash or colon and what belongs to it (anchor, tag); where a value may stand. */
  valueFrom: number;
  /** Whether there is a dash or colon. */
  hasIndicator: boolean;
  /** Where the content of the entry ends. */
  end: number;
}
