import { ChangeLanguage } from '../../changes/sentences/ChangeWords';
import { nameOfRef } from '../../reading/names';
import {
  OrgSmellOf,
  SmellBound,
  SmellInputs,
  SmellLevel,
  SmellNextStep,
  SmellRule,
  SmellSource,
} from '../OrgSmell';

/** The names of everything that any input has. */
export type SmellInputName = {
  [R in SmellRule]: keyof SmellInputs[R];
}[SmellRule];

/** How names, amounts and days are said in a language. */
export interface SmellSpeech {
  /** What a ref is called. */
  name(ref: string): string;
  names(refs: readonly string[], count?: number): string;
  day(day: string): string;
  number(value: number): string;
  percent(share: number): string;
}

/**
 * Everything that is said about smells in a language. A sentence about a smell
 * is in here and nowhere else.
 */
export interface SmellWords {
  titles: { [R in SmellRule]: string };
  sentences: {
    [R in SmellRule]: (smell: OrgSmellOf<R>, speech: SmellSpeech) => string;
  };
  /** What a bound says, for its rule: "more than 56 days". */
  bounds: {
    [R in SmellRule]: (bound: SmellBound, speech: SmellSpeech) => string;
  };
  /** Where a rule has none. */
  noBound: string;
  levels: Record<SmellLevel, string>;
  sources: Record<SmellSource, string>;
  steps: Record<SmellNextStep['step'], string>;
  inputs: Record<SmellInputName, string>;
  /** Values of inputs that are words of the model. */
  values: Record<string, string>;
  listOf(items: readonly string[], more: number): string;
  heading(date: string): string;
  nothing(date: string): string;
  notKnown(count: number): string;
  threshold: string;
  source: string;
  more(count: number): string;
}

/** The number of a bound that is one. */
export const numberIn = (bound: SmellBound): number =>
  typeof bound === 'number' ? bound : Number.NaN;

/** A part of a bound that has several. */
export const partIn = (bound: SmellBound, name: string): number =>
  typeof bound === 'number' ? Number.NaN : bound[name];

/** Speaks of refs by the titles that are given, and of the others by their names. */
export function speechIn(
  language: ChangeLanguage,
  options: {
    names: { readonly [ref: string]: string };
    listOf: SmellWords['listOf'];
  },
): SmellSpeech {
  const { names, listOf } = options;
  const name = (ref: string) =>
    Object.hasOwn(names, ref) ? names[ref] : nameOfRef(ref);
  const days = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  return {
    name,
    names: (refs, count = refs.length) =>
      listOf(refs.map(name), count - refs.length),
    day: day => days.format(new Date(`${day}T00:00:00Z`)),
    number: value => numbers.format(value),
    percent: share => percents.format(share),
  };
}
