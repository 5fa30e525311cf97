import { ShapeNotation } from '../../model/notation';

/** Something that a field offers. */
export interface Choice {
  /** The full ref. */
  ref: string;
  /** What people call it; no two choices of a field have the same label. */
  label: string;
  /** What helps to tell it from others. */
  detail?: string;
  notation?: ShapeNotation;
  /** More words by which it can be found. */
  keywords: (string | undefined)[];
}

/** The choices of a field, as far as they are known. */
export interface Choices {
  /** Absent while they are loaded and where they could not be loaded. */
  list?: Choice[];
  error?: Error;
  /** The name of the permission that reading them takes. */
  permission?: string;
  retry(): void;
}
