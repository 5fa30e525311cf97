import { escapeMarkdown } from '../../changes/sentences/markdown';
import { ChangeLanguage } from '../../changes/sentences/ChangeWords';
import { isExistingDate } from '../../reading/days';
import {
  OrgSmell,
  OrgSmellOf,
  OrgSmells,
  SmellBound,
  SmellLevel,
  SmellRule,
} from '../OrgSmell';
import { english } from './english';
import { japanese } from './japanese';
import {
  SmellInputName,
  SmellSpeech,
  SmellWords,
  speechIn,
} from './SmellWords';

const WORDS: Record<ChangeLanguage, SmellWords> = { en: english, ja: japanese };

/**
 * What is said about smells.
 * @public
 */
export interface SmellTelling {
  language: ChangeLanguage;
  /** What refs are called; a ref without a title appears by its name. */
  names: { readonly [ref: string]: string };
}

/**
 * A smell in words: everything that a reader is shown of it, as plain text.
 * @public
 */
export interface SmellText {
  /** What the rule is called. */
  title: string;
  /** One sentence without a full stop. */
  sentence: string;
  level: string;
  /** What the rule looked at, by what it is called. */
  inputs: { label: string; value: string }[];
  threshold: string;
  source: string;
  /** What the button of the next step says; absent where there is none. */
  nextStep?: string;
}

const speechOf = ({ language, names }: SmellTelling): SmellSpeech =>
  speechIn(language, { names, listOf: WORDS[language].listOf });

/**
 * Tells a smell in the language of the reader.
 * @public
 */
export function describeSmell(
  smell: OrgSmell,
  telling: SmellTelling,
): SmellText {
  return textOf(smell, WORDS[telling.language], speechOf(telling));
}

function textOf<R extends SmellRule>(
  smell: OrgSmellOf<R>,
  words: SmellWords,
  speech: SmellSpeech,
): SmellText {
  const { rule, level, inputs, threshold, sources, nextStep } = smell;
  return {
    title: words.titles[rule],
    sentence: words.sentences[rule](smell, speech),
    level: words.levels[level],
    inputs: Object.entries(inputs).map(([name, value]) => ({
      label: words.inputs[name as SmellInputName],
      value: valueText(name, value, words, speech),
    })),
    threshold:
      threshold === undefined
        ? words.noBound
        : words.bounds[rule](threshold, speech),
    source: words.listOf(
      sources.map(source => words.sources[source]),
      0,
    ),
    ...(nextStep && { nextStep: words.steps[nextStep.step] }),
  };
}

function valueText(
  name: string,
  value: unknown,
  words: SmellWords,
  speech: SmellSpeech,
): string {
  const one = (item: unknown) => {
    const text = String(item);
    if (isExistingDate(text)) {
      return speech.day(text);
    }
    return Object.hasOwn(words.values, text)
      ? words.values[text]
      : speech.name(text);
  };
  if (typeof value === 'number') {
    return name === 'share' ? speech.percent(value) : speech.number(value);
  }
  return Array.isArray(value)
    ? words.listOf(value.map(one), 0) || '–'
    : one(value);
}

/**
 * What a rule is called, and what its levels are, in a language.
 * @public
 */
export function smellTitle(rule: SmellRule, language: ChangeLanguage): string {
  return WORDS[language].titles[rule];
}

/**
 * What a level is called in a language.
 * @public
 */
export function smellLevelTitle(
  level: SmellLevel,
  language: ChangeLanguage,
): string {
  return WORDS[language].levels[level];
}

/**
 * What a bound of a rule says in a language, such as “more than 56 days”.
 * @public
 */
export function describeSmellBound(
  rule: SmellRule,
  bound: SmellBound,
  language: ChangeLanguage,
): string {
  return WORDS[language].bounds[rule](bound, speechOf({ language, names: {} }));
}

const MOST_SMELLS = 200;

/**
 * Writes smells as Markdown, by rule. Texts from the catalog are plain text in
 * it.
 *
 * @param options - `most` is the number of smells that are listed, 200 where it
 *   is absent; how many more there are is said
 * @public
 */
export function renderSmellsMarkdown(
  options: SmellTelling & { found: OrgSmells; most?: number },
): string {
  const { found, most = MOST_SMELLS, language } = options;
  const words = WORDS[language];
  const speech = speechOf(options);
  const date = speech.day(found.at);
  const lines = [`## ${words.heading(date)}`, ''];
  if (found.smells.length === 0) {
    lines.push(words.nothing(date), '');
  }
  let rule: SmellRule | undefined;
  for (const smell of found.smells.slice(0, most)) {
    const text = textOf(smell, words, speech);
    if (smell.rule !== rule) {
      rule = smell.rule;
      lines.push(`### ${text.title} (${rule})`, '');
    }
    lines.push(`- **${text.level}**: ${escapeMarkdown(text.sentence)}`);
  }
  if (found.smells.length > most) {
    lines.push('', `_${words.more(found.smells.length - most)}_`);
  }
  const unknown = found.coverage.filter(({ notKnown }) => notKnown > 0);
  if (unknown.length > 0) {
    lines.push('', `### ${words.notKnown(unknown.length)}`, '');
    for (const item of unknown) {
      lines.push(
        `- ${words.titles[item.rule]}: ${words.notKnown(item.notKnown)}`,
      );
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
