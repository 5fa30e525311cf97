import {
  buildOrgModel,
  findSmells,
  SmellReport,
} from '@kumiki/backstage-plugin-team-topology-common';
import { describeSmells, nameOf, smellFacts, TEAM_RULES } from './smellFacts';

const AT = '2026-06-01';
const entity = (kind: string, name: string, spec: object = {}) => ({
  apiVersion:
    kind === 'Group' ? 'backstage.io/v1alpha1' : 'kumiki.dev/v1alpha1',
  kind,
  metadata: { name },
  spec: spec as Record<string, never>,
});
const model = buildOrgModel(
  [
    entity('Group', 'sre'),
    entity('Group', 'it'),
    entity('Responsibility', 'dns'),
    entity('TeamApi', 'sre', {
      ...{ team: 'sre', type: 'platform' },
      doesNot: [{ responsibility: 'dns', handOffTo: 'it' }],
    }),
  ],
  { at: AT },
);
const report: SmellReport = {
  ...{ ...findSmells(model), snoozed: 0, names: {} },
};
const of = (ref: string) =>
  model.teams
    .filter(team => team.ref === ref)
    .map(team =>
      describeSmells(team, {
        report,
        smells: report.smells.filter(({ teams }) => teams.includes(ref)),
      }),
    )[0];

describe('describeSmells', () => {
  it('counts by rule, and says from what', () => {
    expect(of('group:default/sre')).toMatchObject({
      basedOn: [
        'group:default/sre',
        'responsibility:default/dns',
        'teamapi:default/sre',
      ],
      ...{ ba01: 1, ba02: 0, tt02: 0 },
    });
  });

  it('leaves out what is not known, and has no sum', () => {
    const facts = of('group:default/it');
    // Nobody said its type, and nothing says since when it exists.
    expect(facts).not.toHaveProperty('tt19');
    // Nor who is a member.
    expect(facts).not.toHaveProperty('tt14');
    expect(facts).toMatchObject({ ba01: 0 });
    expect(smellFacts.facts.map(({ name }) => name)).toEqual([
      'basedOn',
      ...TEAM_RULES.map(nameOf),
    ]);
  });
});
