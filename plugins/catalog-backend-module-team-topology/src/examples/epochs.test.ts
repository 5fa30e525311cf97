import {
  buildOrgModel,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  readEpochs,
  readToday,
  TODAY,
  valuesOf,
} from './__testUtils__/readExamples';

const today = readToday();
const epochs = readEpochs();

const teamsOf = ({ teams }: OrgModel) =>
  teams.filter(({ isGrouping }) => !isGrouping);

function teamsAndInteractionsInForce(model: OrgModel) {
  return {
    teams: teamsOf(model).map(({ ref }) => ref),
    interactions: model.interactions
      .filter(({ state }) => state === 'active' || state === 'overdue')
      .map(({ ref, mode, from, to }) => ({ ref, mode, from, to })),
  };
}

describe('the epochs of the demo organisation', () => {
  const models = epochs.map(({ entities, at }) =>
    buildOrgModel(entities, { at }),
  );
  const statesOf = (model: OrgModel) =>
    valuesOf(
      model.responsibilities.filter(r => r.stateFrom === 'declaration'),
      'state',
    );

  it.each(epochs)(
    'agrees in $folder with the date picker on today’s data',
    ({ entities, at }) => {
      const then = buildOrgModel(entities, { at });
      const nowAtThen = buildOrgModel(today, { at });

      expect(teamsAndInteractionsInForce(then)).toEqual(
        teamsAndInteractionsInForce(nowAtThen),
      );
    },
  );

  it('differs from each epoch to the next', () => {
    const all = [...models, buildOrgModel(today, { at: TODAY })];
    const shapes = all.map(({ teams, interactions, responsibilities }) =>
      JSON.stringify({ teams, interactions, responsibilities }),
    );

    expect(new Set(shapes).size).toBe(5);
    expect(all.map(model => teamsOf(model).length)).toEqual([3, 3, 7, 10, 12]);
  });

  it('has nothing wrong with its data but hand-offs that lead nobody to anybody', () => {
    expect(models.map(({ findings }) => findings.map(f => f.rule))).toEqual([
      [],
      [],
      ['hand-off-dead-end'],
      Array(6).fill('hand-off-cycle'),
    ]);
  });

  it('goes from clear roles to vague ones to dropped balls', () => {
    expect(models.map(statesOf)).toEqual([
      ['owned'],
      ['contested', 'owned'],
      ['contested', 'dropped', 'owned'],
      ['dropped', 'interim', 'owned'],
    ]);
  });

  it('makes SRE a platform team with a mission, after two epochs without either', () => {
    const sre = models.map(({ teams }) =>
      teams.find(({ ref }) => ref === 'group:default/sre'),
    );

    expect(sre.map(team => team?.type)).toEqual([
      'platform',
      'undefined-type',
      'undefined-type',
      'platform',
    ]);
    expect(sre.map(team => team?.mission !== undefined)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(new Set(sre.map(team => team?.memberCount))).toEqual(new Set([7]));
  });
});
