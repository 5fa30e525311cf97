import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { declarationOf, groupOf } from '../../dev/fixture/entityOf';
import { openQuestions } from './OpenQuestionsPanel';
import { involvedTeams, responsibilityRows } from './responsibilityRows';
import { stanceMatrix } from './stanceMatrix';

const { compare } = new Intl.Collator('en');
const ALL = { holding: [], areas: [], teams: [] };

const model = buildOrgModel(
  [
    responsibility('company', { area: 'corporate' }),
    responsibility('mail', { parent: 'company', area: 'corporate' }),
    responsibility('accounts', { parent: 'company', area: 'corporate' }),
    responsibility('data', { parent: 'company', area: 'data' }),
    responsibility('product', { area: 'product' }),
    responsibility('pipeline', { parent: 'product', area: 'product' }),
    responsibility('archive', { area: 'corporate' }),
    groupOf('sre', 'SRE'),
    groupOf('it', 'IT'),
    groupOf('insights', 'Insights'),
    groupOf('quiet', 'Quiet'),
    teamApi('sre', {
      does: [{ responsibility: 'product' }, { responsibility: 'data' }],
      doesNot: [{ responsibility: 'mail', handOffTo: 'it' }],
      interim: [
        {
          responsibility: 'accounts',
          rightfulOwner: 'it',
          since: '2024-04-01',
          reviewBy: '2025-04-01',
        },
      ],
    }),
    teamApi('insights', { does: [{ responsibility: 'data' }] }),
  ],
  { at: '2026-01-01' },
);

describe('the rows of the tree', () => {
  it('put what needs somebody first, and say how deep and where they are', () => {
    expect(
      rowsOf(ALL).map(row => [
        '-'.repeat(row.level) + row.name,
        row.state,
        `${row.position}/${row.setSize}`,
      ]),
    ).toEqual([
      ['-archive', 'dropped', '1/3'],
      ['-company', 'dropped', '2/3'],
      ['--mail', 'dropped', '1/3'],
      ['--data', 'contested', '2/3'],
      ['--accounts', 'interim', '3/3'],
      ['-product', 'owned', '3/3'],
      ['--pipeline', 'owned', '1/1'],
    ]);
  });

  it('summarise at a heading what is below it', () => {
    expect(rowsOf(ALL)[1].parts).toEqual([
      { state: 'dropped', count: 1 },
      { state: 'contested', count: 1 },
      { state: 'interim', count: 1 },
    ]);
  });

  it('know from which ancestor an answer is inherited', () => {
    const pipeline = rowsOf(ALL)[6];
    expect(pipeline.source?.ref).toBe('responsibility:default/product');
    expect(rowsOf(ALL)[0].source).toBeUndefined();
  });

  it.each([
    [{ holding: ['dropped' as const] }, ['archive', 'company', 'mail']],
    [{ holding: ['owned' as const] }, ['product', 'pipeline']],
    [{ areas: ['data'] }, ['company', 'data']],
    [{ areas: ['none'] }, []],
    [{ teams: ['group:default/it'] }, ['company', 'mail', 'accounts']],
    [{ teams: ['group:default/insights'], areas: ['corporate'] }, []],
  ])('keep what %j asks for, below its headings', (filter, names) => {
    expect(rowsOf({ ...ALL, ...filter }).map(row => row.name)).toEqual(names);
  });

  it('survive a chain of thousands', () => {
    const chain = buildOrgModel(
      [...Array(3000).keys()].map(index =>
        responsibility(`r${index}`, index ? { parent: `r${index - 1}` } : {}),
      ),
      { at: '2026-01-01' },
    );
    const rows = responsibilityRows(chain, ALL, compare);
    expect(rows).toHaveLength(3000);
    expect(rows[2999].level).toBe(3000);
  });

  function rowsOf(filter: Parameters<typeof responsibilityRows>[1]) {
    return responsibilityRows(model, filter, compare).map(row => ({
      ...row,
      name: row.responsibility.ref.replace('responsibility:default/', ''),
      state: row.responsibility.state,
    }));
  }
});

describe('the open questions', () => {
  it('are listed once, where they are declared', () => {
    const { dropped, contested, overdue } = openQuestions(model, compare);
    expect(dropped.map(({ title }) => title)).toEqual(['archive', 'mail']);
    expect(contested.map(({ title }) => title)).toEqual(['data']);
    expect(overdue.map(({ title }) => title)).toEqual(['accounts']);
  });
});

describe('the teams that are involved', () => {
  it('are those that speak and those that are named', () => {
    const involved = involvedTeams(model);
    expect([...(involved.get('responsibility:default/mail') ?? [])]).toEqual([
      'group:default/sre',
      'group:default/it',
    ]);
    expect([
      ...(involved.get('responsibility:default/pipeline') ?? []),
    ]).toEqual(['group:default/sre']);
  });
});

describe('the matrix', () => {
  const SRE = 'group:default/sre';

  it('knows what each team says', () => {
    const { stanceOf } = stanceMatrix(
      model,
      { silent: false, teams: [] },
      compare,
    );
    const says = (name: string) =>
      stanceOf(SRE, `responsibility:default/${name}`);
    expect(says('product')).toEqual({ stance: 'accepts', primary: false });
    expect(says('mail')).toMatchObject({
      stance: 'declines',
      handOffTo: 'group:default/it',
    });
    expect(says('accounts')).toMatchObject({
      stance: 'interim',
      rightfulOwner: 'group:default/it',
      overdue: true,
    });
    expect(says('archive')).toEqual({ stance: 'silent' });
    expect(stanceOf('group:default/gone', 'x')).toEqual({ stance: 'silent' });
  });

  it('shows teams that say nothing only when asked', () => {
    const titles = (silent: boolean, teams: string[] = []) =>
      stanceMatrix(model, { silent, teams }, compare).teams.map(
        ({ title }) => title,
      );
    expect(titles(false)).toEqual(['Insights', 'SRE']);
    expect(titles(true)).toEqual(['Insights', 'IT', 'Quiet', 'SRE']);
    expect(titles(true, [SRE])).toEqual(['SRE']);
  });
});

function responsibility(
  name: string,
  spec: { parent?: string; area?: string },
) {
  return declarationOf('Responsibility', name, spec);
}

function teamApi(name: string, spec: Parameters<typeof declarationOf>[2]) {
  return declarationOf('TeamApi', name, { team: name, ...spec });
}
