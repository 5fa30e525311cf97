import { Entity } from '@backstage/catalog-model';
import {
  group,
  interaction,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
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

/** Counts how often an item of a list is looked at. */
function counted<T>(items: T[], count: { looks: number }): T[] {
  return new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) {
        count.looks += 1;
      }
      return Reflect.get(target, key, receiver);
    },
  });
}

/** How often teams and responsibilities are looked at for the consequences of a change. */
function looksFor(size: number): number {
  const entities = Array.from({ length: size }, (_, n) => [
    group(`t${n}`),
    // Nobody speaks of the parts, and nobody does the wholes of some.
    responsibility(`r${n}`, { area: `area-${n % 10}` }),
    responsibility(`part-of-${n}`, { parent: `r${n}` }),
    responsibility(`alone-${n}`, { area: `area-${n % 10}` }),
    teamApi(`t${n}`, {
      does: n % 4 ? [{ responsibility: `r${n}` }] : [],
      doesNot: [{ responsibility: `r${n}`, handOffTo: `t${(n + 1) % size}` }],
    }),
  ]).flat();
  const count = { looks: 0 };
  const watched = (model: OrgModel): OrgModel => ({
    ...model,
    teams: counted(model.teams, count),
    responsibilities: counted(model.responsibilities, count),
  });
  const changes = readDraftChanges([
    { type: 'hand-over', responsibility: 'r1', from: 't1', to: 't2' },
  ]);
  const applied = applyDraft(entities, { at: AT, changes });
  const { answers } = draftConsequences(
    watched(buildOrgModel(entities, { at: AT })),
    watched(buildOrgModel(applied.entities, { at: AT })),
  );
  expect(answers).toHaveLength(2);
  return count.looks;
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

  it('looks at each team and responsibility as often, however many there are', () => {
    expect(looksFor(400) / looksFor(100)).toBeLessThan(4.1);
  });
});
