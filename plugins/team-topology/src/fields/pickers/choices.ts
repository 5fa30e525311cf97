import {
  textSearch,
  withDistinctTitles,
} from '@kumiki/backstage-plugin-team-topology-common';
import { flattenMessages } from '@kumiki/frontend-common';
import { ShapeNotation } from '../../model/notation';
import { vocabularyMessages as english } from '../../translations/vocabulary.en';
import { vocabularyMessages as japanese } from '../../translations/vocabulary.ja';

/** An option that a field offers. */
export interface Choice {
  /** The full ref. */
  ref: string;
  /** The name for people; unique among the choices of a field. */
  label: string;
  /** Helps to tell it apart from others. */
  detail?: string;
  notation?: ShapeNotation;
  /** More words by which it can be found. */
  keywords: (string | undefined)[];
}

/** The choices of a field, which may still be loading. */
export interface Choices {
  /** Absent while loading and after a failure. */
  list?: Choice[];
  /** Those that were seen before, by ref. */
  known?: ReadonlyMap<string, Choice>;
  /**
   * How many were found by what is typed, where the backend has searched; absent
   * where the list is all there is, or what it is was not found by that.
   */
  found?: number;
  /** Whether what is typed is still to be searched for. */
  isSearching?: boolean;
  error?: Error;
  /** The name of the permission needed to read them. */
  permission?: string;
  retry(): void;
}

/** More than anyone reads, few enough to render on every key press. */
const MAX_SHOWN = 50;

/** The first choices that match every word of a search, and the number of all matches. */
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

/** Sorts choices by label and adds the entity name to labels that occur twice. */
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
 * A word of the vocabulary in both languages, so that people can search in
 * either one.
 */
export function bilingual(key: string): (string | undefined)[] {
  return [ENGLISH[key], JAPANESE[key]];
}
