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

/** A comment on a pull request holds 65,536 characters. */
const MOST_CHANGES = 200;

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
 *   it is absent; how many more there are is said
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
  const listed = changes.slice(0, most);
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
    for (const change of group.changes) {
      const text = escapeMarkdown(describeChange(change, { language, names }));
      const byTime = change.cause === 'time' ? ` _(${words.byTime})_` : '';
      lines.push(`- \`${SIGNS[effectOf(change)]}\` ${text}${byTime}`);
    }
    lines.push('');
  }
  if (changes.length > listed.length) {
    lines.push(`_${words.more(changes.length - listed.length)}_`, '');
  }
  if (problems && problems.length > 0) {
    lines.push(`### ${words.proposed.problems}`, '');
    for (const { ref, field, message } of problems.slice(0, most)) {
      lines.push(`- ${escapeMarkdown(`${ref}, ${field}: ${message}`)}`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/**
 * Whether it is not known what teams did on a date.
 * @public
 */
export function isDoubtful({ boundaries }: OrgDiffSide): boolean {
  return boundaries === 'not-known';
}
