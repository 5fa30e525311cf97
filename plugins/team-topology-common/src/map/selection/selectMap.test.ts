import { nurseryModel } from '../__testUtils__/nurseryModel';
import { groupRef, orgModelOf } from '../__testUtils__/orgModelOf';
import { MapFilter } from '../MapScene';
import { selectMap } from './selectMap';

const everything = { nodeBudget: 100 };

function select(filter: MapFilter, nodeBudget = 100) {
  const selection = selectMap(nurseryModel(), filter, { nodeBudget });
  return {
    ...selection,
    teamNames: selection.teams.map(({ ref }) => ref.split('/')[1]),
    groupingNames: selection.groupings.map(({ title }) => title),
    edgeNames: selection.edges.map(({ id }) =>
      id.replace(/[a-z]*:default\//g, ''),
    ),
  };
}

describe('selectMap', () => {
  it('draws one edge for every interaction in force and target', () => {
    const { edgeNames } = select({});
    expect(edgeNames).toEqual([
      'accounts->corporate-it',
      'accounts->sre',
      'arrival->guardian',
      'consent->photo-recognition',
      'database->attendance',
      'database->billing',
      'payments->billing',
      'recognition->memories',
      'runtime->attendance',
      'runtime->billing',
      'runtime->guardian',
      'runtime->memories',
      'tests->billing',
      'tests->quality',
    ]);
  });

  it('draws what is planned or has ended only where the filter asks for it', () => {
    expect(select({ states: ['planned'] }).edgeNames).toEqual([
      'warehouse->billing',
    ]);
    expect(select({ states: ['ended', 'overdue'] }).edgeNames).toEqual([
      'consent->photo-recognition',
      'first-aid->memories',
    ]);
  });

  it('takes an empty list for no filter', () => {
    const none = { types: [], modes: [], groupings: [], states: [] };
    expect(select(none)).toEqual(select({}));
  });

  it('brings in teams that an interaction names and the catalog does not know', () => {
    const { teams, edges } = select({});
    expect(teams.filter(({ known }) => !known)).toEqual([
      {
        ref: groupRef('payments-provider'),
        title: 'payments-provider',
        type: 'undefined-type',
        known: false,
        grouping: undefined,
      },
    ]);
    expect(edges.filter(({ known }) => !known)).toHaveLength(1);
    expect(select({ modes: ['facilitating'] }).teamNames).not.toContain(
      'payments-provider',
    );
  });

  it('names an unknown team of another namespace with it', () => {
    const model = orgModelOf({ teams: [{ name: 'billing' }] });
    model.interactions = nurseryModel().interactions.slice(0, 1);
    model.interactions[0].from = 'group:partners/payments';
    expect(
      selectMap(model, {}, everything).teams.find(({ ref }) =>
        ref.startsWith('group:partners'),
      )?.title,
    ).toBe('partners/payments');
  });

  it('draws an edge only where the types of both ends are wanted', () => {
    const { teamNames, edgeNames, groupingNames, hidden } = select({
      types: ['stream-aligned'],
    });
    expect(teamNames).toEqual([
      'attendance',
      'billing',
      'guardian',
      'memories',
    ]);
    expect(edgeNames).toEqual(['arrival->guardian']);
    expect(groupingNames).toEqual(['families']);
    expect(hidden).toEqual({ teams: 0, edges: 0, dropped: 0 });
  });

  it('draws the teams of the groupings that are wanted', () => {
    const { teamNames, edgeNames } = select({
      groupings: [groupRef('product-platform'), groupRef('families')],
    });
    expect(teamNames).not.toContain('billing');
    expect(edgeNames).toContain('consent->photo-recognition');
    expect(edgeNames).not.toContain('tests->billing');
  });

  it('draws no container without teams', () => {
    expect(select({}).groupingNames).toEqual([
      'corporate-platform',
      'families',
      'product-platform',
    ]);
  });

  describe('with groupings in groupings', () => {
    const nested = () =>
      orgModelOf({
        teams: [
          { name: 'sre', type: 'platform' },
          { name: 'data' },
          { name: 'memories', type: 'stream-aligned' },
          { name: 'loose' },
        ],
        groupings: {
          company: [],
          platform: ['data'],
          core: ['sre'],
          families: ['memories'],
          empty: [],
        },
        nesting: {
          platform: 'company',
          core: 'platform',
          families: 'company',
          empty: 'company',
        },
      });
    const drawn = (filter: MapFilter, model = nested()) => {
      const { teams, groupings } = selectMap(model, filter, everything);
      return {
        teams: teams.map(({ title }) => title),
        groupings: groupings.map(({ title, kind, within }) => [
          title,
          kind,
          within?.split('/')[1],
        ]),
      };
    };

    it('draws them in each other, with the kind of all that is in them', () => {
      expect(drawn({})).toEqual({
        teams: ['data', 'loose', 'memories', 'sre'],
        groupings: [
          ['company', 'platform', undefined],
          ['core', 'platform', 'platform'],
          ['families', 'value-stream', 'company'],
          ['platform', 'platform', 'company'],
        ],
      });
    });

    it('draws none around everything', () => {
      const model = nested();
      model.teams = model.teams.filter(({ title }) => title !== 'loose');
      expect(drawn({}, model).groupings.map(([name]) => name)).toEqual([
        'core',
        'families',
        'platform',
      ]);
    });

    it.each([
      [
        'company',
        ['data', 'memories', 'sre'],
        ['company', 'core', 'families', 'platform'],
      ],
      ['platform', ['data', 'sre'], ['core', 'platform']],
      ['core', ['sre'], ['core']],
      ['empty', [], []],
    ])('draws all that is in %s', (grouping, teams, groupings) => {
      const result = drawn({ groupings: [groupRef(grouping)] });
      expect(result.teams).toEqual(teams);
      expect(result.groupings.map(([name]) => name)).toEqual(groupings);
    });

    it('draws one that describes itself as a grouping and not as a team', () => {
      const model = nested();
      model.teams.push({ ...model.teams[0], ref: groupRef('platform') });
      expect(drawn({}, model)).toEqual(drawn({}));
    });
  });

  it('draws a grouping that an interaction names, even without its teams', () => {
    const model = orgModelOf({
      teams: [{ name: 'sre', type: 'platform' }],
      groupings: { families: [] },
      interactions: [{ mode: 'x-as-a-service', from: 'sre', to: ['families'] }],
    });
    const selection = selectMap(model, {}, everything);
    expect(selection.groupings).toEqual([
      {
        ref: groupRef('families'),
        title: 'families',
        kind: 'teams',
        known: true,
        teams: [],
      },
    ]);
    expect(selection.teams.map(({ title }) => title)).toEqual(['sre']);
    expect(selection.edges).toEqual([
      expect.objectContaining({ to: groupRef('families'), known: true }),
    ]);
  });

  it('tells a platform, a value stream and other groupings apart, whatever is filtered', () => {
    const kinds = (filter: MapFilter) =>
      select(filter).groupings.map(({ title, kind }) => [title, kind]);
    expect(kinds({})).toEqual([
      ['corporate-platform', 'platform'],
      ['families', 'value-stream'],
      ['product-platform', 'platform'],
    ]);
    expect(kinds({ types: ['enabling'] })).toEqual([
      ['product-platform', 'platform'],
    ]);
  });

  it('draws the team in focus with those that it interacts with', () => {
    const { teamNames, groupingNames } = select({
      focus: groupRef('enablement'),
    });
    expect(teamNames).toEqual(['billing', 'enablement', 'quality']);
    expect(groupingNames).toEqual(['product-platform']);
  });

  it('keeps the team in focus although the filter asks for other types', () => {
    const { teamNames } = select({
      focus: groupRef('enablement'),
      types: ['stream-aligned'],
    });
    expect(teamNames).toEqual(['billing', 'enablement']);
  });

  it('draws nothing where the team in focus does not exist', () => {
    const { teams, groupings, edges } = select({ focus: groupRef('nobody') });
    expect({ teams, groupings, edges }).toEqual({
      teams: [],
      groupings: [],
      edges: [],
    });
  });

  it('keeps those with the most edges in force within the budget and counts the rest', () => {
    const { teamNames, edgeNames, hidden } = select({}, 3);
    expect(teamNames).toEqual(['attendance', 'billing', 'sre']);
    expect(edgeNames).toHaveLength(4);
    expect(hidden).toEqual({ teams: 9, edges: 10, dropped: 0 });
  });

  it('keeps the team in focus and its neighbours within the budget first', () => {
    const filter = { focus: groupRef('quality') };
    expect(select(filter, 2).teamNames).toEqual(['enablement', 'quality']);
    expect(select(filter, 1).teamNames).toEqual(['quality']);
    expect(select(filter, 1).hidden).toEqual({
      teams: 1,
      edges: 1,
      dropped: 0,
    });
  });

  it('draws nothing and counts all with a budget of nothing', () => {
    const { teams, hidden } = select({}, 0);
    expect(teams).toEqual([]);
    expect(hidden).toEqual({ teams: 12, edges: 14, dropped: 0 });
  });

  it('gives the same whatever the order of the model is', () => {
    const model = nurseryModel();
    model.teams.reverse();
    model.groupings.reverse();
    model.interactions.reverse();
    for (const nodeBudget of [3, 7, 100]) {
      expect(selectMap(model, {}, { nodeBudget })).toEqual(
        selectMap(nurseryModel(), {}, { nodeBudget }),
      );
    }
  });

  it('draws a target once although it is named twice, and no team to itself', () => {
    const model = orgModelOf({
      teams: [{ name: 'a' }, { name: 'b' }],
      interactions: [{ mode: 'collaboration', from: 'a', to: ['b', 'b', 'a'] }],
    });
    expect(selectMap(model, {}, everything).edges).toHaveLength(1);
  });

  it('selects nothing from an empty organisation', () => {
    expect(selectMap(orgModelOf({}), {}, everything)).toEqual({
      at: '2026-04-01',
      teams: [],
      groupings: [],
      edges: [],
      dropped: [],
      contested: [],
      hidden: { teams: 0, edges: 0, dropped: 0 },
    });
  });
});

describe('selectMap and what nobody does', () => {
  const model = orgModelOf({
    teams: [
      { name: 'it', type: 'platform' },
      { name: 'sre', type: 'platform' },
      { name: 'billing', type: 'stream-aligned' },
      { name: 'guardian', type: 'stream-aligned' },
    ],
    groupings: { platform: ['it', 'sre'] },
    interactions: [
      { mode: 'x-as-a-service', from: 'sre', to: ['billing', 'guardian'] },
    ],
    dropped: { mail: ['it', 'sre'], coffee: ['billing'], silent: [] },
  });
  const droppedOf = (filter: MapFilter, nodeBudget = 100) => {
    const { dropped, hidden } = selectMap(model, filter, { nodeBudget });
    return {
      names: dropped.map(({ title, declinedBy }) =>
        [title, ...declinedBy.map(ref => ref.split('/')[1])].join(' '),
      ),
      hidden: hidden.dropped,
    };
  };

  it('draws it between the teams that decline it, and not where none does', () => {
    expect(droppedOf({})).toEqual({
      names: ['coffee billing', 'mail it sre'],
      hidden: 0,
    });
  });

  it.each<[string, MapFilter, string[]]>([
    ['types', { types: ['platform'] }, ['mail it sre']],
    ['groupings', { groupings: [groupRef('platform')] }, ['mail it sre']],
    ['the team in focus', { focus: groupRef('billing') }, ['coffee billing']],
    ['another team in focus', { focus: groupRef('guardian') }, []],
    [
      'modes, which are of no concern',
      { modes: ['collaboration'] },
      ['coffee billing', 'mail it sre'],
    ],
  ])(
    'keeps to the filter of %s, and hides nothing by it',
    (_, filter, names) => {
      expect(droppedOf(filter)).toEqual({ names, hidden: 0 });
    },
  );

  it('is tied to the drawn teams alone, and counted where none is drawn', () => {
    // The budget leaves SRE and one team that it serves.
    expect(droppedOf({}, 2)).toEqual({ names: ['coffee billing'], hidden: 1 });
    expect(droppedOf({}, 1)).toEqual({ names: ['mail sre'], hidden: 1 });
    expect(droppedOf({}, 0)).toEqual({ names: [], hidden: 2 });
  });

  it('draws no more than a fourth of the teams', () => {
    const crowded = orgModelOf({
      teams: [{ name: 'a' }, { name: 'b' }],
      dropped: Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [
          `dropped-${String(at).padStart(2, '0')}`,
          at === 19 ? ['a', 'b'] : ['a'],
        ]),
      ),
    });
    const { dropped, hidden } = selectMap(crowded, {}, { nodeBudget: 9 });
    expect(dropped.map(({ title }) => title)).toEqual([
      'dropped-00',
      'dropped-01',
      'dropped-19',
    ]);
    expect(hidden).toEqual({ teams: 0, edges: 0, dropped: 17 });
  });
});

describe('a selection of more lines than a layout can place', () => {
  const names = Array.from({ length: 60 }, (_, at) => `team-${at}`);
  const dense = orgModelOf({
    teams: names.map(name => ({ name })),
    interactions: names.flatMap((from, at) =>
      names.slice(at + 1).map(to => ({
        mode: 'collaboration' as const,
        from,
        to: [to],
      })),
    ),
  });
  const all = (60 * 59) / 2;

  it('keeps so many, some for every team, and counts the rest', () => {
    const { edges, hidden } = selectMap(dense, {}, everything);
    expect(edges).toHaveLength(400);
    expect(hidden.edges).toBe(all - 400);
    expect(new Set(edges.flatMap(({ from, to }) => [from, to])).size).toBe(60);
  });

  it('keeps all of the team in focus', () => {
    const focus = groupRef('team-59');
    const { edges } = selectMap(
      dense,
      { focus },
      { nodeBudget: 100, lineBudget: 59 },
    );
    expect(edges).toHaveLength(59);
    expect(edges.every(({ from, to }) => [from, to].includes(focus))).toBe(
      true,
    );
  });

  it('draws no more shapes on a line than it has room for', () => {
    const crowd = orgModelOf({
      teams: [{ name: 'a' }, { name: 'b' }],
      interactions: Array.from({ length: 2_000 }, () => ({
        mode: 'x-as-a-service' as const,
        from: 'a',
        to: ['b'],
      })),
    });
    const { edges, hidden } = selectMap(crowd, {}, everything);
    expect(edges).toHaveLength(12);
    expect(hidden.edges).toBe(1_988);
  });

  it('draws no more groupings than teams', () => {
    const groupings = Object.fromEntries(
      names.map(name => [`grouping-of-${name}`, []]),
    );
    const model = orgModelOf({
      teams: [{ name: 'sre' }],
      groupings,
      interactions: [
        { mode: 'x-as-a-service', from: 'sre', to: Object.keys(groupings) },
      ],
    });
    const selection = selectMap(model, {}, { nodeBudget: 5 });
    expect(selection.groupings).toHaveLength(5);
    expect(selection.hidden.edges).toBe(55);
  });
});

describe('what the catalog lets guess', () => {
  const names = ['billing', 'memories', 'sre'];
  const model = {
    ...orgModelOf({ teams: names.map(name => ({ name })) }),
    dependencies: [
      { from: groupRef('sre'), to: groupRef('billing'), components: 3 },
    ],
  };
  const drawn = (filter: MapFilter, of = model) =>
    selectMap(of, filter, everything).edges;

  it('is drawn as an edge without an interaction', () => {
    expect(drawn({})).toEqual([
      expect.objectContaining({
        from: groupRef('sre'),
        to: groupRef('billing'),
        mode: 'inferred',
      }),
    ]);
    expect(drawn({})[0].interaction).toBeUndefined();
  });

  it.each<MapFilter>([{ modes: ['collaboration'] }, { states: ['active'] }])(
    'is not what %j asks for',
    filter => {
      expect(drawn(filter)).toEqual([]);
    },
  );

  it('is drawn no more once half of the teams are described', () => {
    const teams = model.teams.map((team, index) =>
      index === 0 ? team : { ...team, teamApi: `teamapi:default/t${index}` },
    );
    expect(drawn({}, { ...model, teams })).toEqual([]);
  });
});
