import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  capability,
  component,
  group,
  inNamespace,
  interaction,
  optOut,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
import { withLaterTeams } from '../model/withLaterTeams';
import teamApiJson from '../schema/TeamApi.schema.json';
import { diffOrgModels } from './diffOrgModels';

const AT = '2024-06-01';
const TEAMS = ['sre', 'it', 'infra'].map(name => group(name));
const DNS = responsibility('dns');
const RUNS = {
  mode: 'x-as-a-service',
  from: 'sre',
  to: ['it'],
  since: '2024-01-01',
};

const modelOf = (entities: Entity[], at = AT) =>
  buildOrgModel([...TEAMS, DNS, ...entities], { at });

const changesOf = (before: Entity[], after: Entity[], to = AT) =>
  diffOrgModels(modelOf(before), modelOf(after, to));

/** What one of three teams says of DNS. */
const holds = (team: string, spec: object) => teamApi(team, spec);
const does = { does: [{ responsibility: 'dns' }] };
const leads = { does: [{ responsibility: 'dns', primary: true }] };
const forNow = { interim: [{ responsibility: 'dns', since: '2024-01-01' }] };

describe('diffOrgModels', () => {
  it('does not take a team that was recorded later for one that was dated', () => {
    const day = '2024-09-01';
    const after = modelOf([group('data')], day);
    const before = withLaterTeams(modelOf([]), {
      ...{ today: after, asFirstKnown: after, firstDayOf: () => day },
    });
    expect(before.laterTeams).toHaveLength(1);
    expect(diffOrgModels(before, after)).toEqual([
      expect.objectContaining({ kind: 'team-founded', cause: 'declared' }),
    ]);
  });

  it.each<[string, Entity[], Entity[]]>([
    ['responsibility-caught', [], [holds('sre', does)]],
    ['responsibility-dropped', [holds('sre', does)], []],
    ['responsibility-handed-over', [holds('sre', does)], [holds('it', does)]],
    [
      'responsibility-contested',
      [holds('sre', does)],
      [holds('sre', does), holds('it', does)],
    ],
    [
      'responsibility-settled',
      [holds('sre', does), holds('it', does)],
      [holds('sre', does)],
    ],
    [
      'responsibility-taken',
      [holds('sre', leads)],
      [holds('sre', leads), holds('it', does)],
    ],
    [
      'responsibility-given-up',
      [holds('sre', leads), holds('it', does)],
      [holds('sre', leads)],
    ],
    ['responsibility-held-for-now', [], [holds('sre', forNow)]],
    ['responsibility-taken', [holds('sre', forNow)], [holds('sre', does)]],
    ['responsibility-handed-over', [holds('sre', forNow)], [holds('it', does)]],
  ])('calls it %s', (kind, before, after) => {
    const changes = changesOf(before, after).filter(
      ({ field }) => field === 'holders',
    );
    expect(changes).toMatchObject([
      { kind, subject: 'responsibility', ref: 'responsibility:default/dns' },
    ]);
  });

  it.each<[string, Entity[], Entity[]]>([
    ['team-founded', [], [group('new')]],
    ['team-closed', [group('new')], []],
    [
      'team-renamed',
      [group('new')],
      [group('new', { profile: { displayName: 'Newer' } })],
    ],
    ['team-retyped', [], [teamApi('sre', { type: 'platform' })]],
    ['mission-changed', [], [teamApi('sre', { mission: 'To run it' })]],
    [
      'hand-offs-changed',
      [],
      [teamApi('sre', { doesNot: [{ responsibility: 'dns' }] })],
    ],
    [
      'interaction-planned',
      [],
      [interaction('a', { ...RUNS, since: '2025-01-01' })],
    ],
    ['interaction-begun', [], [interaction('a', RUNS)]],
    [
      'mode-changed',
      [interaction('a', RUNS)],
      [interaction('a', { ...RUNS, mode: 'facilitating' })],
    ],
    [
      'parties-changed',
      [interaction('a', RUNS)],
      [interaction('a', { ...RUNS, to: ['it', 'infra'] })],
    ],
    [
      'mode-changed',
      [interaction('a', { ...RUNS, mode: 'undefined' })],
      [interaction('a', RUNS)],
    ],
    [
      'grouping-retyped',
      [group('both'), teamApi('both', { grouping: 'platform' })],
      [group('both'), teamApi('both', { grouping: 'value-stream' })],
    ],
    ['interaction-removed', [interaction('a', RUNS)], []],
    ['capability-added', [], [capability('runtime')]],
    [
      'verdict-changed',
      [capability('runtime')],
      [capability('runtime', { verdict: 'not-offered' })],
    ],
  ])('calls it %s, and finds nothing else', (kind, before, after) => {
    expect(changesOf(before, after).map(change => change.kind)).toEqual([kind]);
  });

  it('finds a change in every field of a Team API', () => {
    const values: JsonObject = {
      type: 'platform',
      grouping: 'platform',
      mission: 'To run it',
      partOf: 'infra',
      founded: '2020-01-01',
      does: [{ responsibility: 'dns' }],
      doesNot: [{ responsibility: 'dns' }],
      interim: [{ responsibility: 'dns', since: '2024-01-01' }],
      contact: { channels: [{ type: 'slack', name: '#sre' }] },
      serviceLevels: [{ name: 'DNS', target: '99.9 %' }],
      versioning: 'SemVer',
      searchTerms: ['dns'],
      meetings: [{ name: 'Sync', when: 'weekdays 10:00' }],
      currentWork: [{ title: 'DNSSEC' }],
    };
    const { properties } = teamApiJson.properties.spec;
    const fields = Object.keys(properties).filter(field => field !== 'team');
    // Which of several acceptances comes first shows in who is the owner.
    expect(Object.keys(values).sort()).toEqual(fields.sort());
    const silent = fields.filter(
      field =>
        changesOf(
          [teamApi('sre')],
          [teamApi('sre', { [field]: values[field] })],
        ).length === 0,
    );
    expect(silent).toEqual([]);
  });

  it.each(['channels', 'request', 'hours', 'responseTarget'])(
    'finds a change in contact.%s',
    field => {
      const value =
        field === 'channels' ? [{ type: 'slack', name: '#sre' }] : 'PT4H';
      expect(
        changesOf(
          [teamApi('sre')],
          [teamApi('sre', { contact: { [field]: value } })],
        ).map(({ kind }) => kind),
      ).toEqual(['ways-of-working-changed']);
    },
  );

  it('tells what somebody has declared from what time has brought', () => {
    const planned = [interaction('a', { ...RUNS, since: '2024-09-01' })];
    expect(changesOf(planned, planned, '2024-10-01')).toMatchObject([
      { kind: 'interaction-begun', cause: 'time' },
    ]);
    const founded = [group('new'), teamApi('new', { founded: '2024-09-01' })];
    expect(changesOf(founded, founded, '2024-10-01')).toMatchObject([
      { kind: 'team-founded', cause: 'time', ref: 'group:default/new' },
    ]);
    expect(changesOf([], [interaction('a', RUNS)])).toMatchObject([
      { cause: 'declared' },
    ]);
  });

  it('is not a new name that a team gets a namesake', () => {
    const namesakes = [
      group('new'),
      inNamespace('tokyo', group('new')),
      inNamespace('tokyo', teamApi('new', { founded: '2024-09-01' })),
    ];
    expect(changesOf(namesakes, namesakes, '2024-10-01')).toMatchObject([
      { kind: 'team-renamed', cause: 'time', ref: 'group:default/new' },
      { kind: 'team-founded', cause: 'time', ref: 'group:tokyo/new' },
    ]);
  });

  it('says of no grouping that it is founded as a team', () => {
    expect(
      changesOf(
        [group('both', {}), group('one', { parent: 'both' })],
        [
          group('both'),
          group('one', { parent: 'both' }),
          teamApi('both', { grouping: 'platform' }),
        ],
      ).map(({ kind, entities }) => [kind, entities]),
    ).toEqual([
      ['grouping-retyped', ['group:default/both', 'teamapi:default/both']],
    ]);
  });

  it('names the entities that say so', () => {
    expect(
      changesOf([holds('sre', does)], [holds('it', does)]).map(
        ({ entities }) => entities,
      ),
    ).toEqual([
      [
        'responsibility:default/dns',
        'teamapi:default/it',
        'teamapi:default/sre',
      ],
    ]);
  });

  it('claims no change where it is not known who held it', () => {
    const entities = [...TEAMS, DNS, holds('sre', does), holds('it', does)];
    const past = buildOrgModel(entities, { at: '2020-01-01', today: AT });
    const now = buildOrgModel(entities, { at: AT, today: AT });
    expect(diffOrgModels(past, now)).toContainEqual(
      expect.objectContaining({
        kind: 'responsibility-not-known',
        field: 'holders',
      }),
    );
  });

  it('blames time where a party is founded later', () => {
    const entities = [
      group('new'),
      teamApi('new', { founded: '2024-09-01' }),
      interaction('one', { ...RUNS, to: ['new'] }),
      interaction('two', { ...RUNS, to: ['it', 'new'] }),
    ];
    expect(changesOf(entities, entities, '2024-10-01')).toMatchObject([
      { kind: 'team-founded', cause: 'time' },
      { kind: 'interaction-begun', cause: 'time', title: 'one' },
      { kind: 'parties-changed', cause: 'time', title: 'two' },
    ]);
    const changed = [
      ...entities.slice(0, 2),
      interaction('one', { ...RUNS, to: ['it', 'new'] }),
      interaction('two', { ...RUNS, to: ['new'] }),
    ];
    expect(changesOf(entities, changed, '2024-10-01')).toMatchObject([
      { kind: 'team-founded', cause: 'time' },
      { kind: 'interaction-begun', cause: 'declared', title: 'one' },
      { kind: 'parties-changed', cause: 'declared', title: 'two' },
    ]);
  });

  it('blames time for a label that tells a team from one founded later', () => {
    const named = { profile: { displayName: 'SRE' } };
    const entities = [
      group('old', named),
      group('new', named),
      teamApi('new', { founded: '2024-09-01' }),
    ];
    expect(
      diffOrgModels(
        buildOrgModel(entities, { at: AT }),
        buildOrgModel(entities, { at: '2024-10-01' }),
      ),
    ).toMatchObject([
      { kind: 'team-founded', cause: 'time' },
      { kind: 'team-renamed', cause: 'time', after: 'SRE (old)' },
    ]);
  });

  it('does not blame time for an opt-out that nobody maintains any more', () => {
    const entities = [
      group('new'),
      component('shop', { owner: 'new' }),
      optOut('left', { subject: 'shop', maintainedBy: 'new' }),
    ];
    expect(
      changesOf(entities, entities.slice(1)).filter(
        ({ subject }) => subject === 'optOut',
      ),
    ).toMatchObject([
      {
        kind: 'opt-out-state-changed',
        after: 'orphaned',
        cause: 'declared',
      },
    ]);
  });

  it('calls it caught where a wider responsibility covers it, and blames no time', () => {
    const entities = [
      responsibility('network'),
      responsibility('routing', { parent: 'network' }),
    ];
    const takes = holds('sre', { does: [{ responsibility: 'network' }] });
    expect(changesOf(entities, [...entities, takes])).toMatchObject([
      { kind: 'responsibility-taken', title: 'network', cause: 'declared' },
      { kind: 'responsibility-caught', title: 'routing', cause: 'declared' },
    ]);
  });

  it('reads each list of a large organisation a few times, not once per change', () => {
    const reads = { count: 0 };
    const counted = (model: OrgModel): OrgModel =>
      new Proxy(model, {
        get: (target, key) => {
          reads.count += 1;
          return Reflect.get(target, key);
        },
      });
    const names = Array.from({ length: 500 }, (_, item) => `team-${item}`);
    const entities = [
      ...names.map(name => group(name)),
      ...names.map((name, item) =>
        teamApi(name, item % 5 ? {} : { founded: '2024-09-01' }),
      ),
      ...names.flatMap((from, item) =>
        [1, 2, 3].map(step =>
          interaction(`${from}-${step}`, {
            ...{ from, to: [names[(item + step) % names.length]] },
            since: step === 1 ? '2024-08-01' : '2024-01-01',
          }),
        ),
      ),
    ];
    const changes = diffOrgModels(
      counted(buildOrgModel(entities, { at: AT })),
      counted(buildOrgModel(entities, { at: '2024-10-01' })),
    );
    expect(changes.length).toBeGreaterThan(700);
    expect(reads.count).toBeLessThan(30);
  });
});
