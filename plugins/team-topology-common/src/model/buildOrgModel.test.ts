import { Entity } from '@backstage/catalog-model';
import {
  capability,
  component,
  group,
  interaction,
  optOut,
  related,
  responsibility,
  teamApi,
  user,
} from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';

describe('buildOrgModel', () => {
  it('is empty where the catalog is', () => {
    expect(buildOrgModel([], { at: '2024-06-01' })).toStrictEqual({
      at: '2024-06-01',
      teams: [],
      groupings: [],
      laterTeams: [],
      interactions: [],
      dependencies: [],
      responsibilities: [],
      capabilities: [],
      optOuts: [],
      findings: [],
      epochs: [],
      declared: false,
    });
  });

  it.each(['banana', '2026-02-30', ''])('refuses the date "%s"', at => {
    expect(() => buildOrgModel([], { at })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/^at must be/),
      }),
    );
  });

  it('knows whether anything of ours is declared', () => {
    const declared = (...entities: Entity[]) =>
      buildOrgModel(entities, { at: '2024-06-01' }).declared;

    expect(declared(group('sre'), user('aoki'), component('web'))).toBe(false);
    expect(declared(group('sre'), responsibility('mail'))).toBe(true);
  });

  it('leaves alone what has the name of our kind and is of another API', () => {
    const foreign = { ...capability('x'), apiVersion: 'example.com/v1' };

    expect(buildOrgModel([foreign], { at: '2024-06-01' })).toMatchObject({
      capabilities: [],
      findings: [],
      declared: false,
    });
  });

  it('reads a later version of our API as well as it can', () => {
    const later = { ...capability('x'), apiVersion: 'kumiki.dev/v1' };

    expect(
      buildOrgModel([later], { at: '2024-06-01' }).capabilities,
    ).toHaveLength(1);
  });

  it('takes no notice of an entity that has no name, kind or metadata', () => {
    const broken = [
      undefined,
      null,
      'entity',
      {},
      { kind: 'Group' },
      { kind: 'Group', metadata: null },
      { kind: 'Group', metadata: { name: 7 } },
      { kind: 7, metadata: { name: 'x' } },
    ] as unknown as Entity[];

    const at = '2024-06-01';
    expect(buildOrgModel([...broken, group('sre')], { at })).toStrictEqual(
      buildOrgModel([group('sre')], { at }),
    );
  });

  it('answers for 22,000 groups, 60,000 users and 1,500 interactions in seconds', () => {
    const groupNames = Array.from({ length: 22_000 }, (_, at) => `group-${at}`);
    const teamNames = groupNames.slice(0, 500);
    const teamAt = (at: number) => teamNames[at % teamNames.length];
    const relation = (type: string, name: string) => ({
      type,
      targetRef: `group:default/${name}`,
    });
    const entities = [
      ...groupNames.map((name, at) =>
        group(name, { parent: groupNames[Math.floor(at / 10)] }),
      ),
      ...Array.from({ length: 60_000 }, (_, at) =>
        related(user(`user-${at}`), [
          relation('memberOf', groupNames[at % groupNames.length]),
        ]),
      ),
      ...Array.from({ length: 5_000 }, (_, at) =>
        related(component(`c-${at}`, { dependsOn: ['capability:runtime'] }), [
          relation('ownedBy', teamAt(at)),
        ]),
      ),
      ...teamNames.map((name, at) =>
        teamApi(name, {
          does: [{ responsibility: `r-${at}` }],
          doesNot: [{ responsibility: `r-${at + 1}`, handOffTo: name }],
        }),
      ),
      ...teamNames.map((_, at) => responsibility(`r-${at}`)),
      ...Array.from({ length: 1_500 }, (_, at) =>
        interaction(`i-${at}`, {
          from: teamAt(at),
          to: [teamAt(at + 1), teamAt(at + 7), `ghost-${at}`],
          until: '2024-05-01',
        }),
      ),
      ...teamNames.map((name, at) =>
        optOut(`o-${at}`, { subject: `c-${at}`, maintainedBy: name }),
      ),
      capability('runtime'),
    ];

    const start = process.cpuUsage();
    const model = buildOrgModel(entities, { at: '2024-06-01' });
    const { user: microseconds } = process.cpuUsage(start);

    expect(model.interactions).toHaveLength(1_500);
    expect(model.capabilities[0].consumers).toHaveLength(5_000);
    // Of the processor, so that a busy machine is no failure.
    expect(microseconds / 1_000_000).toBeLessThan(5);
  });
});
