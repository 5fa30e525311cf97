import { Entity } from '@backstage/catalog-model';
import { CHANGE_LANGUAGES } from '../changes/sentences/ChangeWords';
import {
  capability,
  group,
  interaction,
  optOut,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findNotices } from './findNotices';
import { findTeamChanges } from './findTeamChanges';
import { NOTICE_TOPICS } from './NoticeTopic';
import { tellDigest, tellNotice } from './tellNotice';

const AT = '2026-03-02';
const TEAMS = [group('sre'), group('billing'), group('guardian')];
const modelOf = (entities: Entity[], at = AT) =>
  buildOrgModel([...TEAMS, ...entities], { at });
const holds = (team: string, ...names: string[]) =>
  teamApi(team, { does: names.map(name => ({ responsibility: name })) });
const dns = responsibility('dns');

function told(
  before: Entity[],
  after: Entity[],
  at = { before: AT, after: AT },
) {
  return findNotices(modelOf(before, at.before), modelOf(after, at.after)).map(
    ({ topic, change, teams }) => [topic, change.ref, ...teams],
  );
}

const SRE = 'group:default/sre';
const BILLING = 'group:default/billing';
const DNS = 'responsibility:default/dns';
const OVER_MIDNIGHT = { before: '2026-03-02', after: '2026-03-03' };

describe('findNotices', () => {
  it('tells nothing where nothing changed', () => {
    const entities = [dns, holds('sre', 'dns'), interaction('help')];
    expect(told(entities, entities)).toEqual([]);
  });

  it('tells who held what was dropped', () => {
    expect(told([dns, holds('sre', 'dns')], [dns, holds('sre')])).toEqual([
      ['dropped', DNS, SRE],
    ]);
  });

  it('tells the best guess as well', () => {
    const declines = teamApi('sre', {
      doesNot: [{ responsibility: 'dns', handOffTo: 'billing' }],
    });
    expect(told([dns, holds('sre', 'dns')], [dns, declines])).toEqual([
      ['dropped', DNS, BILLING, SRE],
    ]);
  });

  it('tells nobody where nobody is left to be told', () => {
    const before = modelOf([dns, holds('gone', 'dns'), group('gone')]);
    expect(findNotices(before, modelOf([dns]))).toEqual([]);
  });

  it('tells everybody who holds what is contested', () => {
    expect(
      told(
        [dns, holds('sre', 'dns')],
        [dns, holds('sre', 'dns'), holds('billing', 'dns')],
      ),
    ).toEqual([['contested', DNS, BILLING, SRE]]);
  });

  it('tells the holder and the rightful owner on the day after the review was due', () => {
    const interim = teamApi('sre', {
      interim: [
        {
          ...{ responsibility: 'dns', rightfulOwner: 'billing' },
          ...{ since: '2026-01-01', reviewBy: OVER_MIDNIGHT.before },
        },
      ],
    });
    expect(told([dns, interim], [dns, interim], OVER_MIDNIGHT)).toEqual([
      ['overdue', DNS, BILLING, SRE],
    ]);
    expect(told([dns, interim], [dns, interim])).toEqual([]);
  });

  it('tells both parties of an interaction that is past its date', () => {
    const help = interaction('help', { until: OVER_MIDNIGHT.before });
    expect(told([help], [help], OVER_MIDNIGHT)).toEqual([
      ['overdue', 'teaminteraction:default/help', BILLING, SRE],
    ]);
  });

  it('tells who maintains an opt-out that is past its review, and who offers the capability', () => {
    const entities = [
      capability('container-runtime'),
      optOut('batch', {
        ...{ subject: 'component:batch', reviewBy: OVER_MIDNIGHT.before },
      }),
      {
        ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
        metadata: { name: 'batch' },
        spec: { owner: 'billing' },
      },
    ];
    expect(told(entities, entities, OVER_MIDNIGHT)).toEqual([
      ['overdue', 'optout:default/batch', BILLING, SRE],
    ]);
  });

  it('tells nothing of what comes past its date or contested', () => {
    const help = interaction('help', { until: '2025-01-01' });
    const both = [dns, holds('sre', 'dns'), holds('billing', 'dns')];
    expect(told([], [help, ...both])).toEqual([]);
  });
});

describe('findTeamChanges', () => {
  it('gives each team what concerns it, and other teams nothing', () => {
    const before = modelOf([dns, holds('sre', 'dns'), interaction('help')]);
    const after = modelOf([
      ...[dns, holds('sre')],
      interaction('help', { mode: 'collaboration' }),
    ]);
    const kinds = findTeamChanges(before, after).map(({ team, changes }) => [
      team,
      changes.map(({ kind }) => kind),
    ]);
    expect(kinds).toEqual([
      [BILLING, ['mode-changed']],
      [SRE, ['responsibility-dropped', 'mode-changed']],
    ]);
  });

  it('is empty where nothing changed', () => {
    const model = modelOf([dns, holds('sre', 'dns'), interaction('help')]);
    expect(findTeamChanges(model, model)).toEqual([]);
  });
});

describe('what a notice says', () => {
  const before = modelOf([dns, holds('sre', 'dns')]);
  const after = modelOf([dns, holds('sre')]);
  const [notice] = findNotices(before, after);
  const [digest] = findTeamChanges(before, after);
  const names = { [SRE]: 'SRE', [DNS]: 'DNS' };

  it.each([
    ['en', 'Nobody holds dns any more'],
    ['ja', '「dns」の担当がいなくなりました'],
  ] as const)('is named in %s where names are told', (language, title) => {
    const telling = { language, names, areNamesTold: true };
    const text = tellNotice(notice, SRE, telling);
    expect(text.title).toContain('dns');
    expect(`${text.title}`.length).toBeGreaterThanOrEqual(title.length - 20);
    expect(tellDigest(digest, telling).description).toContain('dns');
  });

  it.each(CHANGE_LANGUAGES)(
    'has only the name of the team that is told in %s, otherwise',
    language => {
      const telling = { language, names, areNamesTold: false };
      for (const topic of NOTICE_TOPICS) {
        const { title, description } =
          topic === 'digest'
            ? tellDigest(digest, telling)
            : tellNotice({ ...notice, topic }, SRE, telling);
        expect(title).toContain('SRE');
        expect(`${title} ${description}`).not.toMatch(/dns/i);
      }
    },
  );

  it('says how many more changes there are, and fits where it is kept', () => {
    const many = { ...digest, changes: Array(20).fill(digest.changes[0]) };
    const telling = { language: 'en', names, areNamesTold: true } as const;
    const { description } = tellDigest(many, telling);
    expect(description.split('\n')).toHaveLength(9);
    expect(description).toMatch(/And 12 more\.$/);
    const long = { ...notice.change, title: 'x'.repeat(500) };
    const { title } = tellNotice(
      { ...notice, change: long as typeof notice.change },
      ...([SRE, telling] as const),
    );
    expect(title.length).toBeLessThanOrEqual(200);
  });

  it('keeps each change on a line of its own, whatever it is called', () => {
    const telling = { language: 'en', names, areNamesTold: true } as const;
    for (const title of ['a\nAnd 5 more.', '👩'.repeat(5_000)]) {
      const change = { ...digest.changes[0], title };
      const { description } = tellDigest(
        { ...digest, changes: [change] as typeof digest.changes },
        telling,
      );
      expect(description).not.toMatch(/\n|\p{Cs}/u);
      expect(description.length).toBeLessThanOrEqual(201);
    }
  });
});
