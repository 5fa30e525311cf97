import * as build from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { compareSmells } from './compareSmells';
import { findSmells } from './findSmells';

const declined = ['sre', 'it'].map(team =>
  build.teamApi(team, { doesNot: [{ responsibility: 'dns' }] }),
);

function smellsOf(teamApis: ReturnType<typeof build.teamApi>[]) {
  const model = buildOrgModel(
    [
      ...['sre', 'it'].map(name => build.group(name)),
      build.responsibility('dns'),
      ...teamApis,
    ],
    { at: '2024-06-01' },
  );
  return { ...findSmells(model), model };
}

describe('compareSmells', () => {
  const before = smellsOf(declined);
  const after = smellsOf([
    declined[0],
    build.teamApi('it', { does: [{ responsibility: 'dns' }] }),
  ]);

  it('says which smells go, and which come', () => {
    const gone = compareSmells(before, after);
    expect(gone.went.map(({ rule }) => rule)).toEqual(['BA01']);
    expect(gone.came).toEqual([]);
    expect(gone.counts.before).toBe(gone.counts.after + 1);

    const back = compareSmells(after, before);
    expect(back.came).toEqual(gone.went);
    expect(back.went).toEqual([]);
  });

  it('says nothing where nothing changes', () => {
    expect(compareSmells(before, before)).toMatchObject({ went: [], came: [] });
  });

  it('takes another level for another smell', () => {
    const [smell] = before.smells;
    const milder = {
      ...before,
      smells: [{ ...smell, level: 'info' as const }],
    };
    const { went, came } = compareSmells(
      { ...before, smells: [smell] },
      milder,
    );
    expect([went[0].level, came[0].level]).toEqual([smell.level, 'info']);
  });
});
