import {
  textSearch,
  withDistinctTitles,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ShapeNotation } from '../../lib/notation';
import { flattenMessages } from '../../translations/flattenMessages';
import { vocabularyMessages as english } from '../../translations/vocabulary.en';
import { vocabularyMessages as japanese } from '../../translations/vocabulary.ja';

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

/** More than anybody reads, few enough to be drawn while somebody types. */
const MAX_SHOWN = 50;

/** The first choices that contain every word of a search, and how many there are. */
export function findChoices(
  choices: Choice[],
  search: string,
): { shown: Choice[]; total: number } {
  const found = textSearch(choices, search, ({ label, detail, keywords }) => [
    label,
    detail,
    ...keywords,
  ]);
  return { shown: found.slice(0, MAX_SHOWN), total: found.length };
}

/** Sorts choices by label and adds the name where two would look the same. */
export function uniqueLabels(choices: Choice[]): Choice[] {
  const distinct = withDistinctTitles(
    choices.map(({ ref, label }) => ({ ref, title: label })),
  );
  return choices
    .map((choice, at) => ({ ...choice, label: distinct[at].title }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

const ENGLISH: Record<string, string> = flattenMessages(english);
const JAPANESE: Record<string, string> = flattenMessages(japanese);

/**
 * A word of the vocabulary in both languages, so that people find a thing in
 * the language in which they think of it.
 */
export function bilingual(key: string): (string | undefined)[] {
  return [ENGLISH[key], JAPANESE[key]];
}
