import { Entity } from '@backstage/catalog-model';
import {
  group,
  inNamespace,
  responsibility,
  teamApi,
} from '../__testUtils__/builders';
import { buildOrgModel } from '../buildOrgModel';

const TEAMS = ['a', 'b', 'c', 'd'];

const declines = (team: string, handOffTo?: string, about = 'mail') =>
  teamApi(team, {
    doesNot: [{ responsibility: about, ...(handOffTo && { handOffTo }) }],
  });

const holds = (team: string) =>
  teamApi(team, {
    interim: [{ responsibility: 'mail', since: '2024-01-01' }],
  });

function findingsOf(...entities: Entity[]) {
  const { findings } = buildOrgModel(
    [
      ...TEAMS.map(name => group(name)),
      responsibility('mail'),
      responsibility('dns'),
      ...entities,
    ],
    { at: '2024-06-01' },
  );
  return findings.map(({ rule, entity, field, value }) =>
    [rule, entity.replace('teamapi:default/', ''), field, value].join(' | '),
  );
}

describe('hand-offs that lead nobody to anybody', () => {
  it('are reported at each hand-off of a circle, and only there', () => {
    expect(
      findingsOf(
        declines('a', 'b'),
        declines('b', 'c'),
        declines('c', 'B'),
        declines('d', 'a'),
      ),
    ).toEqual([
      'hand-off-cycle | b | spec.doesNot[0].handOffTo | c',
      'hand-off-cycle | c | spec.doesNot[0].handOffTo | B',
    ]);
  });

  it('are reported where they end at a team that says nothing about it', () => {
    expect(findingsOf(declines('a', 'b'), declines('b', 'c'))).toEqual([
      'hand-off-dead-end | b | spec.doesNot[0].handOffTo | c',
    ]);
  });

  it('are reported where they end at a team that declines and names nobody', () => {
    expect(findingsOf(declines('a', 'b'), declines('b'))).toEqual([
      'hand-off-dead-end | a | spec.doesNot[0].handOffTo | b',
    ]);
  });

  it.each([
    [
      'somebody accepts it',
      [
        declines('a', 'b'),
        declines('b', 'a'),
        declines('c', 'd'),
        teamApi('d', { does: [{ responsibility: 'mail' }] }),
      ],
    ],
    ['they end at a team that holds it', [declines('a', 'b'), holds('b')]],
    [
      'they come from the team that holds it',
      [
        teamApi('a', {
          doesNot: [{ responsibility: 'mail', handOffTo: 'b' }],
          interim: [{ responsibility: 'mail', since: '2024-01-01' }],
        }),
      ],
    ],
    ['nobody is named', [declines('a')]],
  ])('are none where %s', (_, entities) => {
    expect(findingsOf(...entities)).toEqual([]);
  });

  it('do not go round through different responsibilities', () => {
    expect(findingsOf(declines('a', 'b'), declines('b', 'a', 'dns'))).toEqual([
      'hand-off-dead-end | a | spec.doesNot[0].handOffTo | b',
      'hand-off-dead-end | b | spec.doesNot[0].handOffTo | a',
    ]);
  });

  it('are left to other findings where the team is unknown or the same', () => {
    expect(findingsOf(declines('a', 'ghost'), declines('b', 'b'))).toEqual([
      'unknown-team | a | spec.doesNot[0].handOffTo | ghost',
      'hand-off-to-itself | b | spec.doesNot[0].handOffTo | b',
    ]);
  });

  it('count only the first entry about a responsibility, and no TeamApi that does not count', () => {
    const second = teamApi('other', {
      team: 'd',
      doesNot: [{ responsibility: 'mail', handOffTo: 'd' }],
    });
    const third = teamApi('another', { ...second.spec });
    expect(
      findingsOf(
        teamApi('a', {
          doesNot: [
            { responsibility: 'mail', handOffTo: 'b' },
            { responsibility: 'mail', handOffTo: 'c' },
          ],
        }),
        second,
        third,
        holds('b'),
      ).filter(found => found.startsWith('hand-off-cycle')),
    ).toEqual([]);
  });

  it('follow shorthand refs in the namespace of the TeamApi', () => {
    const elsewhere = ['a', 'b'].map(name => inNamespace('tokyo', group(name)));
    const apis = [declines('a', 'b'), declines('b', 'a')].map(entity =>
      inNamespace('tokyo', entity),
    );
    expect(
      findingsOf(
        ...elsewhere,
        ...apis,
        inNamespace('tokyo', responsibility('mail')),
      ),
    ).toEqual([
      'hand-off-cycle | teamapi:tokyo/a | spec.doesNot[0].handOffTo | b',
      'hand-off-cycle | teamapi:tokyo/b | spec.doesNot[0].handOffTo | a',
    ]);
  });

  it('are told in a sentence that says what to do', () => {
    const { findings } = buildOrgModel(
      [group('a'), group('b'), responsibility('mail'), declines('a', 'b')],
      { at: '2024-06-01' },
    );
    expect(findings[0].message).toBe(
      'spec.doesNot[0].handOffTo sends people to "b", which neither accepts this responsibility nor holds it nor sends them on. Ask that team whether it accepts, or name another one.',
    );
  });
});
