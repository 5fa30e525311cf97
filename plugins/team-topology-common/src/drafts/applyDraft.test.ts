import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  component,
  group,
  interaction,
  responsibility,
  teamApi,
  user,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { applyDraft } from './applyDraft';
import { DraftChange } from './DraftChange';
import { draftConsequences } from './draftConsequences';
import { readDraftChanges } from './draftFields';
import { withholdChanges } from './withholdChanges';

const AT = '2024-06-01';

const catalog: Entity[] = [
  group('platform', { type: 'platform' }),
  group('sre', { parent: 'platform' }),
  group('billing'),
  group('idle'),
  user('tanaka', 'sre'),
  component('invoices', { owner: 'billing' }),
  responsibility('dns'),
  responsibility('mail'),
  responsibility('runtime'),
  teamApi('platform', { grouping: 'platform' }),
  teamApi('sre', {
    type: 'platform',
    does: [{ responsibility: 'runtime' }],
    interim: [{ responsibility: 'mail', since: '2024-01-01' }],
    doesNot: [{ responsibility: 'dns' }],
  }),
  teamApi('billing', { type: 'stream-aligned' }),
  interaction('runtime', { from: 'sre', to: ['billing', 'idle'] }),
  interaction('coaching', {
    mode: 'facilitating',
    from: 'sre',
    to: ['billing'],
  }),
];

const apply = (...changes: object[]) =>
  applyDraft(catalog, { at: AT, changes: readDraftChanges(changes) });

const modelOf = (entities: readonly Entity[]) =>
  buildOrgModel(entities, { at: AT });

const rulesOf = (...changes: object[]) =>
  apply(...changes).problems.map(({ change, rule }) => [change, rule]);

const FOUND = {
  type: 'found-team',
  team: 'infra',
  title: 'In-house infra',
  teamType: 'platform',
  grouping: 'platform',
};

describe('applyDraft', () => {
  it('founds a team and hands responsibilities to it', () => {
    const { entities, problems, edits } = apply(
      FOUND,
      { type: 'hand-over', responsibility: 'dns', to: 'infra' },
      { type: 'hand-over', responsibility: 'mail', from: 'sre', to: 'infra' },
      {
        type: 'begin-interaction',
        mode: 'x-as-a-service',
        from: 'infra',
        to: ['billing'],
      },
    );
    expect(problems).toEqual([]);
    const model = modelOf(entities);
    expect(model.teams.find(it => it.ref === 'group:default/infra')).toEqual(
      expect.objectContaining({
        title: 'In-house infra',
        type: 'platform',
        partOf: 'group:default/platform',
        founded: AT,
        does: [
          { responsibility: 'responsibility:default/dns', primary: false },
          { responsibility: 'responsibility:default/mail', primary: false },
        ],
      }),
    );
    expect(
      model.responsibilities.map(({ ref, state }) => [ref, state]),
    ).toEqual([
      ['responsibility:default/dns', 'owned'],
      ['responsibility:default/mail', 'owned'],
      ['responsibility:default/runtime', 'owned'],
    ]);
    expect(
      edits.map(({ ref, before, after }) => [ref, !!before, !!after]),
    ).toEqual([
      ['group:default/infra', false, true],
      ['teamapi:default/infra', false, true],
      ['teamapi:default/sre', true, true],
      ['teaminteraction:default/infra-with-billing-2024-06-01', false, true],
    ]);
    expect(
      draftConsequences(modelOf(catalog), model).answers.map(it => [
        it.responsibility,
        it.before?.team?.ref,
        it.after?.team?.ref,
      ]),
    ).toEqual([
      ['responsibility:default/dns', undefined, 'group:default/infra'],
      [
        'responsibility:default/mail',
        'group:default/sre',
        'group:default/infra',
      ],
    ]);
  });

  it('leaves the catalog as it is', () => {
    const before = JSON.stringify(catalog);
    apply(FOUND, { type: 'close-team', team: 'idle' });
    expect(JSON.stringify(catalog)).toBe(before);
  });

  it('closes a team that has nothing to do, and ends what it takes part in', () => {
    const { entities, problems } = apply({ type: 'close-team', team: 'idle' });
    expect(problems).toEqual([]);
    const refs = entities.map(it => stringifyEntityRef(it));
    expect(refs).not.toContain('group:default/idle');
    const runtime = entities.find(
      it => it.metadata.name === 'runtime' && it.kind === 'TeamInteraction',
    );
    expect(runtime?.spec).toEqual(expect.objectContaining({ to: ['billing'] }));
    expect(runtime?.spec).not.toHaveProperty('ended');
  });

  it('keeps what the author saw, and finds that it is something else by now', () => {
    const [retype, move, own] = apply(
      { type: 'retype-team', team: 'billing', teamType: 'enabling' },
      { type: 'move-team', team: 'billing', grouping: 'platform' },
      { type: 'move-component', component: 'invoices', owner: 'sre' },
    ).changes;
    expect([retype, move, own]).toEqual([
      expect.objectContaining({ was: 'stream-aligned' }),
      expect.objectContaining({ was: '' }),
      expect.objectContaining({ was: 'group:default/billing' }),
    ]);
    const moved = catalog.map(entity => {
      const { name } = entity.metadata;
      if (entity.kind === 'TeamApi' && name === 'billing') {
        return teamApi('billing', {
          type: 'complicated-subsystem',
          partOf: 'other',
        });
      }
      return name === 'invoices' ? component(name, { owner: 'idle' }) : entity;
    });
    const changes = [retype, move, own];
    expect(
      applyDraft(moved, { at: AT, changes }).problems.map(it => it.rule),
    ).toEqual(['no-longer', 'no-longer', 'no-longer']);
  });

  it.each<[string, string, object[]]>([
    [
      'closes with responsibilities',
      'holds-responsibilities',
      [{ type: 'close-team', team: 'sre' }],
    ],
    [
      'closes with components',
      'owns-components',
      [{ type: 'close-team', team: 'billing' }],
    ],
    [
      'closes a grouping',
      'contains-teams',
      [{ type: 'close-team', team: 'platform' }],
    ],
    [
      'hands over to the giver',
      'to-itself',
      [{ type: 'hand-over', responsibility: 'mail', from: 'sre', to: 'sre' }],
    ],
    [
      'hands over what is not held',
      'not-held',
      [
        {
          type: 'hand-over',
          responsibility: 'mail',
          from: 'billing',
          to: 'sre',
        },
      ],
    ],
    [
      'hands over what another accepts',
      'held',
      [{ type: 'hand-over', responsibility: 'runtime', to: 'billing' }],
    ],
    [
      'takes what is there',
      'already-there',
      [{ type: 'take', team: 'sre', responsibility: 'runtime' }],
    ],
    [
      'takes what another accepts',
      'held',
      [{ type: 'take', team: 'idle', responsibility: 'runtime' }],
    ],
    [
      'gives up what it has not',
      'not-held',
      [{ type: 'give-up', team: 'idle', responsibility: 'runtime' }],
    ],
    [
      'goes round',
      'cycle',
      [{ type: 'move-team', team: 'platform', grouping: 'platform' }],
    ],
    [
      'is put into a team',
      'not-a-grouping',
      [{ type: 'move-team', team: 'idle', grouping: 'billing' }],
    ],
    [
      'ends before it begins',
      'wrong-order',
      [
        {
          type: 'begin-interaction',
          mode: 'collaboration',
          from: 'sre',
          to: ['idle'],
          until: '2024-01-01',
        },
      ],
    ],
    [
      'ends what begins later',
      'wrong-order',
      [
        {
          type: 'end-interaction',
          interaction: 'runtime',
          ended: '2023-01-01',
        },
      ],
    ],
    [
      'works with itself',
      'to-itself',
      [
        {
          type: 'begin-interaction',
          mode: 'collaboration',
          from: 'sre',
          to: ['sre'],
        },
      ],
    ],
    [
      'embeds where nobody facilitates',
      'not-facilitating',
      [{ type: 'embed-person', user: 'tanaka', interaction: 'runtime' }],
    ],
    [
      'names what there is not',
      'unknown',
      [{ type: 'close-team', team: 'ghost' }],
    ],
    [
      'founds what there is',
      'already-there',
      [{ type: 'found-team', team: 'sre' }],
    ],
  ])('says that one %s', (_, rule, changes) => {
    expect(rulesOf(...changes)).toEqual([[0, rule]]);
    expect(apply(...changes).edits).toEqual([]);
  });

  it('closes a team whose components move in the same draft', () => {
    const { problems } = apply(
      { type: 'move-component', component: 'invoices', owner: 'sre' },
      { type: 'close-team', team: 'billing' },
    );
    expect(problems).toEqual([]);
  });

  it('finds a circle of groupings over two changes', () => {
    expect(
      rulesOf(
        { ...FOUND, team: 'inner', teamType: undefined, grouping: 'platform' },
        { type: 'move-team', team: 'platform', grouping: 'inner' },
      ),
    ).toEqual([[1, 'cycle']]);
  });

  it('embeds a person once', () => {
    const embed = {
      type: 'embed-person',
      user: 'tanaka',
      interaction: 'coaching',
      allocation: 0.5,
    };
    expect(rulesOf(embed, embed)).toEqual([[1, 'already-there']]);
  });

  it('names what a problem is about', () => {
    const { problems } = apply({ type: 'close-team', team: 'sre' });
    expect(problems[0].message).toBe(
      'sre still has responsibilities: runtime, mail',
    );
  });

  it('applies 500 changes to 500 teams at once', () => {
    const many = Array.from({ length: 500 }, (__, n) => [
      group(`t${n}`),
      teamApi(`t${n}`, { does: [{ responsibility: `r${n}` }] }),
      responsibility(`r${n}`),
    ]).flat();
    const changes = readDraftChanges(
      Array.from({ length: 500 }, (__, n) => ({
        type: 'hand-over',
        responsibility: `r${n}`,
        from: `t${n}`,
        to: `t${(n + 1) % 500}`,
      })),
    );
    const applied = applyDraft(many, { at: AT, changes });
    expect(applied.problems).toEqual([]);
    expect(applied.edits).toHaveLength(500);
  });
});

describe('readDraftChanges', () => {
  it.each<[string, object, string]>([
    ['an unknown type', { type: 'rename' }, 'changes[0].type must be one of'],
    [
      'a field that there is not',
      { type: 'close-team', team: 'a', x: 1 },
      'changes[0] of type close-team has the field "x"',
    ],
    ['a missing field', { type: 'close-team' }, 'changes[0].team is missing'],
    [
      'a ref of another kind',
      { type: 'close-team', team: 'user:a' },
      'changes[0].team must be the ref of a group',
    ],
    [
      'a name that the catalog does not take',
      { type: 'found-team', team: `group:default/${'a'.repeat(64)}` },
      'changes[0].team must be the ref of a group',
    ],
    [
      'a namespace that the catalog does not take',
      { type: 'found-team', team: `group:${'a'.repeat(64)}/infra` },
      'changes[0].team must be the ref of a group',
    ],
    [
      'a day that there is not',
      { type: 'end-interaction', interaction: 'a', ended: '2024-02-30' },
      'changes[0].ended must be a date',
    ],
    [
      'a text that is too long',
      { type: 'found-team', team: 'a', mission: 'x'.repeat(1001) },
      'changes[0].mission must be a text',
    ],
    [
      'an empty list',
      { type: 'begin-interaction', mode: 'collaboration', from: 'a', to: [] },
      'changes[0].to must be refs',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => readDraftChanges([change])).toThrow(message);
  });

  it('refuses more than 500 changes', () => {
    const changes = Array.from({ length: 501 }, () => ({
      type: 'close-team',
      team: 'a',
    }));
    expect(() => readDraftChanges(changes)).toThrow(
      'changes has 501 items; a draft holds 500 at most',
    );
  });
});

describe('withholdChanges', () => {
  const changes = readDraftChanges([
    FOUND,
    { type: 'take', team: 'infra', responsibility: 'dns' },
    { type: 'take', team: 'idle', responsibility: 'mail' },
  ]);
  const without = (hidden: string) =>
    withholdChanges(changes, ref => ref === hidden);

  it('leaves out what names something hidden, and what depends on it', () => {
    expect(without('group:default/platform')).toEqual({
      changes: [changes[2]] as DraftChange[],
      withheld: true,
    });
    expect(without('group:default/idle').changes).toHaveLength(2);
    expect(without('group:default/other')).toEqual({
      changes,
      withheld: false,
    });
  });
});
