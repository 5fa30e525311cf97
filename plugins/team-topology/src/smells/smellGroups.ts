import {
  describeSmell,
  nameOfRef,
  ReportedSmell,
  smellKey,
  SmellReport,
  SmellRule,
  SmellText,
  smellTitle,
} from '@kumiki/backstage-plugin-team-topology-common';
import { changeLanguage } from '../compare/comparison';
import { SmellGrouping } from '../model/pageState';

/** A smell with everything that is said of it. */
export interface ToldSmell {
  key: string;
  smell: ReportedSmell;
  text: SmellText;
}

/** Smells under one heading. */
export interface SmellGroup {
  key: string;
  title: string;
  smells: ToldSmell[];
}

/** What the page lets through. */
export interface SmellFilter {
  rules: readonly SmellRule[];
  teams: readonly string[];
  search: string;
}

/** The smells in the language of the reader, as far as the filters let them through. */
export function tellSmells(
  report: SmellReport,
  options: { language: string; filter: SmellFilter },
): ToldSmell[] {
  const { filter, language } = options;
  const { rules, teams } = filter;
  const searched = filter.search.trim().toLocaleLowerCase();
  return report.smells.flatMap(smell => {
    const text = describeSmell(smell, {
      language: changeLanguage(language),
      names: report.names,
    });
    const isShown =
      (rules.length === 0 || rules.includes(smell.rule)) &&
      (teams.length === 0 || smell.teams.some(ref => teams.includes(ref))) &&
      (searched === '' ||
        [text.sentence, text.title, smell.rule, ...smell.subjects].some(part =>
          part.toLocaleLowerCase().includes(searched),
        ));
    return isShown ? [{ key: smellKey(smell), smell, text }] : [];
  });
}

/** By rule in their order, or by team in the order of their names; several teams share one. */
export function groupSmells(
  told: readonly ToldSmell[],
  options: {
    by: SmellGrouping;
    language: string;
    nameOf(ref: string): string;
    /** What smells are under that are of no team. */
    organisation: string;
  },
): SmellGroup[] {
  const { by, language, nameOf, organisation } = options;
  const groups = new Map<string, SmellGroup>();
  const add = (key: string, title: string, smell: ToldSmell) => {
    const group = groups.get(key) ?? { key, title, smells: [] };
    group.smells.push(smell);
    groups.set(key, group);
  };
  for (const item of told) {
    const { rule, teams } = item.smell;
    if (by === 'rule') {
      const title = smellTitle(rule, changeLanguage(language));
      add(rule, `${title} (${rule})`, item);
    } else if (teams.length === 0) {
      add('', organisation, item);
    } else {
      teams.forEach(ref => add(ref, nameOf(ref), item));
    }
  }
  const all = [...groups.values()];
  return by === 'rule'
    ? all
    : all.sort(
        (a, b) =>
          Number(a.key === '') - Number(b.key === '') ||
          a.title.localeCompare(b.title, language),
      );
}

/** What a ref is called: by the report, else by its name. */
export function nameIn(report: SmellReport, ref: string): string {
  return report.names[ref] ?? nameOfRef(ref);
}
