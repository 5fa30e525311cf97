import { Entity } from '@backstage/catalog-model';
import {
  group,
  interaction,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { applyDraft } from './applyDraft';
import { draftConsequences } from './draftConsequences';
import { readDraftChanges } from './draftFields';

const AT = '2024-06-01';

function consequencesOf(entities: readonly Entity[], ...changes: object[]) {
  const applied = applyDraft(entities, {
    at: AT,
    changes: readDraftChanges(changes),
  });
  return draftConsequences(
    buildOrgModel(entities, { at: AT }),
    buildOrgModel(applied.entities, { at: AT }),
  );
}

describe('draftConsequences', () => {
  const small = [
    ...[group('sre'), group('infra'), responsibility('dns')],
    responsibility('resolvers', { parent: 'dns' }),
    teamApi('sre', { does: [{ responsibility: 'dns' }] }),
  ];

  it('names each question that gets another answer, also of what belongs to it', () => {
    const { diff, answers } = consequencesOf(small, {
      type: 'hand-over',
      responsibility: 'dns',
      from: 'sre',
      to: 'infra',
    });
    expect(diff.changes.map(({ kind }) => kind)).toContain(
      'responsibility-handed-over',
    );
    expect(
      answers.map(({ title, before, after }) => [
        title,
        before?.team?.ref,
        after?.team?.ref,
      ]),
    ).toEqual([
      ['dns', 'group:default/sre', 'group:default/infra'],
      ['resolvers', 'group:default/sre', 'group:default/infra'],
    ]);
  });

  it('has none where nothing changes', () => {
    expect(consequencesOf(small)).toMatchObject({
      diff: { changes: [] },
      answers: [],
    });
  });

  it('says of 500 teams only what changes', () => {
    const many = Array.from({ length: 500 }, (_, n) => [
      group(`t${n}`),
      responsibility(`r${n}`),
      teamApi(`t${n}`, {
        type: 'stream-aligned',
        does: [{ responsibility: `r${n}` }],
        doesNot: Array.from({ length: 5 }, (__, k) => ({
          responsibility: `r${(n + k + 1) % 500}`,
          handOffTo: `t${(n + k + 1) % 500}`,
        })),
      }),
      interaction(`i${n}`, { from: `t${n}`, to: [`t${(n + 1) % 500}`] }),
    ]).flat();
    const change = { type: 'retype-team', team: 't1', teamType: 'enabling' };
    expect(consequencesOf(many, change)).toMatchObject({
      diff: { changes: [{ kind: 'team-retyped', ref: 'group:default/t1' }] },
      ...{ answers: [], loads: [] },
    });
  });
});
