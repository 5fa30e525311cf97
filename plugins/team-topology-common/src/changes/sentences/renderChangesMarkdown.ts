import { OrgChange, OrgSubject } from '../OrgChange';
import {
  effectOf,
  OrgChangeEffect,
  OrgDiff,
  OrgDiffSide,
  ProposedDiff,
} from '../OrgDiff';
import { ChangeLanguage } from './ChangeWords';
import { changeWords, describeChange } from './describeChange';
import { escapeMarkdown } from './markdown';

/** As many as somebody reads. */
const MOST_CHANGES = 200;

/** A comment on a pull request holds 65,536 characters; the list is not all of it. */
const LONGEST_LIST = 60_000;

/** Said of each change by a sign as well, so that a list is read at a glance. */
const SIGNS: Record<OrgChangeEffect, string> = {
  added: '+',
  removed: '−',
  changed: '~',
};

/**
 * Changes by what they are about, in the order of the list.
 * @public
 */
export function groupChanges(
  changes: readonly OrgChange[],
): { subject: OrgSubject; changes: OrgChange[] }[] {
  const groups = new Map<OrgSubject, OrgChange[]>();
  for (const change of changes) {
    const group = groups.get(change.subject);
    if (group) {
      group.push(change);
    } else {
      groups.set(change.subject, [change]);
    }
  }
  return [...groups].map(([subject, own]) => ({ subject, changes: own }));
}

/**
 * Writes what differs as Markdown, for a comment on a pull request or as a
 * file: the dates, how much, and a sentence for each change. Texts from the
 * catalog are plain text in it.
 *
 * @param options - `most` is the number of changes that are listed, 200 where
 *   it is absent, or as many as a comment holds; how many more there are is said
 * @public
 */
export function renderChangesMarkdown(options: {
  diff: OrgDiff | ProposedDiff;
  language: ChangeLanguage;
  most?: number;
}): string {
  const { diff, language, most = MOST_CHANGES } = options;
  const { from, to, changes, counts, names } = diff;
  const words = changeWords(language);
  const dates = { from: from.at, to: to.at };
  const told = new Map(
    changes.slice(0, most).map(change => [change, lineOf(change)]),
  );
  const listed = within(most === Infinity ? Infinity : LONGEST_LIST, told);
  const problems = 'problems' in diff ? diff.problems : undefined;
  const { heading, nothing } = problems
    ? words.proposed
    : { heading: words.heading(dates), nothing: words.nothing(dates) };
  const lines = [`## ${heading}`, ''];
  lines.push(changes.length > 0 ? `**${words.counts(counts)}**` : nothing, '');
  for (const side of [from, to].filter(isDoubtful)) {
    lines.push(`_${words.boundaries(side.at)}_`, '');
  }
  for (const group of groupChanges(listed)) {
    lines.push(`### ${words.subjects[group.subject]}`, '');
    lines.push(...group.changes.map(change => told.get(change) ?? ''), '');
  }
  if (changes.length > listed.length) {
    lines.push(`_${words.more(changes.length - listed.length)}_`, '');
  }
  if (problems && problems.length > 0) {
    lines.push(`### ${words.proposed.problems}`, '');
    const room = LONGEST_LIST - lines.join('\n').length;
    const all = new Map(
      problems
        .slice(0, most)
        .map(problem => [
          problem,
          `- ${escapeMarkdown(
            `${problem.ref}, ${problem.field}: ${problem.message}`,
          )}`,
        ]),
    );
    const shown = within(most === Infinity ? Infinity : room, all);
    lines.push(...shown.map(problem => all.get(problem) ?? ''), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;

  function lineOf(change: OrgChange): string {
    const text = escapeMarkdown(describeChange(change, { language, names }));
    const byTime = change.cause === 'time' ? ` _(${words.byTime})_` : '';
    return `- \`${SIGNS[effectOf(change)]}\` ${text}${byTime}`;
  }
}

/** The first of them, as many as have room. */
function within<T>(longest: number, lines: ReadonlyMap<T, string>): T[] {
  const fitting: T[] = [];
  let length = 0;
  for (const [item, line] of lines) {
    length += line.length + 1;
    if (length > longest) {
      break;
    }
    fitting.push(item);
  }
  return fitting;
}

/**
 * Whether it is not known what teams did on a date.
 * @public
 */
export function isDoubtful({ boundaries }: OrgDiffSide): boolean {
  return boundaries === 'not-known';
}
