import { quoteValue, SentenceParams } from '../reading/sentences';

/**
 * Something that is wrong in an entity.
 * @public
 */
export interface EntityProblem {
  /** The place in the entity, such as `spec.to[1]`. */
  field: string;
  /** One sentence in English that names the field, the value and what is allowed. */
  message: string;
  /** Which rule is broken, to say so in another language; absent where only the sentence tells. */
  rule?: string;
  /** What the sentence of the rule is made of, beside the field. */
  params?: SentenceParams;
}

/**
 * What a ref in an entity names.
 * @public
 */
export type NamedThing = 'team' | 'person' | 'responsibility' | 'capability';

/**
 * Something in an entity that contradicts something else in it, as data: where a
 * sentence is read, it is made in the language of the reader.
 *
 * - `itself`: a ref names the thing itself where only another one makes sense
 * - `repeated`: a ref names what `earlier` has named, however it was written
 * - `before-first-day`: a date is before `since`
 * - `has-passed`: a planned day is before `today`, the day on which it is written
 * - `not-yet`: a day on which something was noticed is after `today`
 * - `after-end`: a date is after `ended`
 *
 * @public
 */
export type KindProblem = {
  /** The place in the entity, such as `spec.to[1]`. */
  field: string;
} & (
  | { rule: 'itself'; params: { value: string; ref: string; what: NamedThing } }
  | {
      rule: 'repeated';
      params: {
        value: string;
        ref: string;
        what: NamedThing;
        /** The field that named it first. */
        earlier: string;
      };
    }
  | {
      rule: 'before-first-day';
      params: {
        value: string;
        since: string;
        /** The field of the first day. */
        sinceField: string;
      };
    }
  | { rule: 'has-passed' | 'not-yet'; params: { value: string; today: string } }
  | {
      rule: 'after-end';
      params: {
        value: string;
        ended: string;
        /** The field of the last day. */
        endedField: string;
      };
    }
);

/**
 * The problem with its English sentence.
 * @public
 */
export function describeKindProblem(problem: KindProblem): EntityProblem {
  return { ...problem, message: sentenceOf(problem) };
}

function sentenceOf(problem: KindProblem): string {
  const { field, params } = problem;
  const said = `${field} is ${quoteValue(params.value)}`;
  switch (problem.rule) {
    case 'itself': {
      const { what } = problem.params;
      return `${said}, the ${what} itself; allowed: another ${what}`;
    }
    case 'repeated': {
      const { earlier, what } = problem.params;
      return `${said}, which ${earlier} names already; allowed: each ${what} once`;
    }
    case 'has-passed':
      return `${said}, which has passed; allowed: ${problem.params.today} or later`;
    case 'not-yet':
      return `${said}, which has not come yet; allowed: ${problem.params.today} or earlier`;
    case 'after-end': {
      const { ended, endedField } = problem.params;
      const last = `${endedField} ${quoteValue(ended)}`;
      return `${said}, which is after ${last}; allowed: that day or earlier`;
    }
    default: {
      const { since, sinceField } = problem.params;
      const first = `${sinceField} ${quoteValue(since)}`;
      return `${said}, which is before ${first}; allowed: that day or later`;
    }
  }
}

const LONGEST = 60;

/**
 * Writes the place of a field the way people write it: `spec.people[0].user`,
 * or `spec.appliesTo["spec.type"]` where the name is not a plain word.
 * @public
 */
export function joinField(parent: string, key: string | number): string {
  if (typeof key === 'number') {
    return `${parent}[${key}]`;
  }
  if (/^[$\w-]{1,60}$/.test(key)) {
    return parent === '' ? key : `${parent}.${key}`;
  }
  const cut = key.length > LONGEST ? `${key.slice(0, LONGEST - 1)}…` : key;
  return `${parent}[${JSON.stringify(cut)}]`;
}

const MOST = 10;

/**
 * Writes the problems of an entity into one message: a sentence for each,
 * numbered where there are several.
 * @public
 */
export function summarizeProblems(problems: EntityProblem[]): string {
  const sentences = [...new Set(problems.map(({ message }) => message))];
  if (sentences.length === 1) {
    return sentences[0];
  }
  const shown = sentences
    .slice(0, MOST)
    .map((sentence, index) => `(${index + 1}) ${sentence}`);
  const hidden = sentences.length - shown.length;
  return [
    `${sentences.length} problems:`,
    ...shown,
    ...(hidden > 0 ? [`and ${hidden} more`] : []),
  ].join('\n');
}
