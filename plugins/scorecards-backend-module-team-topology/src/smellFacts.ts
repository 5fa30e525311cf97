import {
  FactDeclaration,
  FactProviderDeclaration,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  OrgTeam,
  ReportedSmell,
  SMELL_RULES,
  SmellReport,
  SmellRule,
  smellTitle,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Rules about the whole organisation, or about no team. */
const NOT_OF_TEAMS: readonly SmellRule[] = ['OW01', 'TT17', 'TT18'];

/** The rules of which teams have facts. */
export const TEAM_RULES: readonly SmellRule[] = SMELL_RULES.filter(
  rule => !NOT_OF_TEAMS.includes(rule),
);

/** How a scorecard reads the count of a rule: `facts.smells.ba01`. */
export function nameOf(rule: SmellRule): string {
  return rule.toLocaleLowerCase('en-US');
}

/** How many smells concern a team, by rule. There is no sum of them: it would be a score. */
export const smellFacts: FactProviderDeclaration = {
  id: 'smells',
  title: 'Smells',
  description:
    'How many smells concern a team, by rule; snoozed ones do not count. What a rule cannot tell is left out',
  appliesTo: { kind: 'Group' },
  maxAge: 'P1D',
  facts: [
    {
      name: 'basedOn',
      type: 'string-list',
      entityRefs: true,
      description:
        'Refs of everything that the smells of the team name, and of its Team API',
    },
    ...TEAM_RULES.map(
      (rule): FactDeclaration => ({
        name: nameOf(rule),
        type: 'number',
        unit: 'smells',
        readFrom: 'basedOn',
        description: smellTitle(rule, 'en'),
      }),
    ),
  ],
};

/** The facts of a team; a count is left out where the rule is off or could not look. */
export function describeSmells(
  team: OrgTeam,
  known: { report: SmellReport; smells: readonly ReportedSmell[] },
): Record<string, FactValue> {
  const { report, smells } = known;
  const counts = report.coverage
    .filter(
      ({ rule, off, notKnownTeams }) =>
        TEAM_RULES.includes(rule) && !off && !notKnownTeams.includes(team.ref),
    )
    .map(({ rule }): [string, number] => [
      nameOf(rule),
      smells.filter(smell => smell.rule === rule).length,
    ]);
  return { basedOn: refsBehind(team, smells), ...Object.fromEntries(counts) };
}

const REF = /^[a-z]+:[^/\s]+\/[^/\s]+$/;

function refsBehind(team: OrgTeam, smells: readonly ReportedSmell[]): string[] {
  const named = smells.flatMap(({ subjects, teams, inputs }) => [
    ...[...subjects, ...teams],
    ...Object.values(inputs).flat().map(String),
  ]);
  const refs = [...named, ...(team.teamApi ? [team.teamApi] : [])];
  return [...new Set(refs.filter(ref => REF.test(ref)))].sort();
}
