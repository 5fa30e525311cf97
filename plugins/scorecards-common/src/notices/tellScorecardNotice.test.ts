import {
  isNews,
  SCORECARD_NOTICE_TOPICS,
  ScorecardDigest,
  ScorecardNotice,
} from './ScorecardNotice';
import {
  tellScorecardDigest,
  tellScorecardNotice,
} from './tellScorecardNotice';

const SECRET = 'himitsu';
const subject = (name: string) => ({
  ref: `component:default/${name}-${SECRET}`,
  title: `${name} ${SECRET}`,
});
const check = {
  scorecard: { ref: `scorecard:default/${SECRET}`, title: `Ready ${SECRET}` },
  check: SECRET,
  title: `Has docs ${SECRET}`,
};
const told = { recipient: 'group:default/sre', cause: '1' };

const NOTICES: ScorecardNotice[] = [
  { ...told, ...check, topic: 'enforced', day: '2026-03-15', entities: 2 },
  {
    ...told,
    topic: 'provider',
    checks: 1,
    scorecard: check.scorecard,
    ...{ provider: { id: SECRET, title: SECRET } },
    since: '2026-03-01T09:00:00Z',
  },
  ...(['exemption-asked', 'exemption-ends'] as const).map(topic => ({
    ...{ ...told, ...check, topic, entity: subject('Memories') },
    until: '2026-06-01',
  })),
  ...(['granted', 'refused', 'revoked'] as const).map(decision => ({
    ...{ ...told, ...check, decision, entity: subject('Memories') },
    topic: 'exemption-decided' as const,
  })),
  ...(
    ['campaign-starts', 'campaign-reminder', 'campaign-overdue'] as const
  ).map(topic => ({
    ...{ ...told, topic, campaign: subject('Node 24'), entities: 3 },
    due: '2026-03-31',
  })),
];

const digest: ScorecardDigest = {
  group: 'group:default/sre',
  won: [
    { entity: subject('a'), scorecard: check.scorecard, to: 'Silver' },
    { entity: subject('b'), scorecard: check.scorecard, to: 'Gold' },
  ],
  lost: [{ entity: subject('c'), scorecard: check.scorecard, from: 'Gold' }],
  added: [check],
  due: [
    { kind: 'check', about: check, day: '2026-03-15' },
    {
      kind: 'exemption',
      about: check,
      entity: subject('d'),
      day: '2026-03-16',
    },
    { kind: 'campaign', about: subject('Node 24'), day: '2026-03-31' },
  ],
};

describe('tellScorecardNotice', () => {
  it('knows every topic', () => {
    const topics = new Set(NOTICES.map(({ topic }) => topic));
    expect([...topics, 'digest'].sort()).toEqual(
      [...SCORECARD_NOTICE_TOPICS].sort(),
    );
  });

  it.each(['en', 'ja'] as const)(
    'says in %s what it is about, each in other words',
    language => {
      const texts = NOTICES.map(notice =>
        tellScorecardNotice(notice, { language, areNamesTold: true }),
      );
      for (const { title, description } of texts) {
        expect(title).toContain(SECRET);
        expect(`${title}${description}`).not.toMatch(/undefined|\[object/);
      }
      expect(new Set(texts.map(({ title }) => title)).size).toBe(
        NOTICES.length,
      );
    },
  );

  it.each(['en', 'ja'] as const)(
    'names nothing in %s where names are not told',
    language => {
      const telling = { language, areNamesTold: false };
      const texts = [
        ...NOTICES.map(notice => tellScorecardNotice(notice, telling)),
        tellScorecardDigest(digest, telling),
      ];
      expect(JSON.stringify(texts)).not.toContain(SECRET);
    },
  );

  it('is no longer than the service keeps', () => {
    const long = { ref: 'component:default/a', title: 'x'.repeat(1_000) };
    const [enforced] = NOTICES;
    const { title } = tellScorecardNotice(
      { ...enforced, title: long.title } as ScorecardNotice,
      { language: 'en', areNamesTold: true },
    );
    expect(title.length).toBeLessThanOrEqual(200);
  });
});

describe('tellScorecardDigest', () => {
  it('says in numbers what there is, and what it is, the bad news first', () => {
    const { title, description } = tellScorecardDigest(digest, {
      ...{ language: 'en', areNamesTold: true, title: 'SRE' },
    });

    expect(title).toBe(
      'SRE: 2 levels reached, 1 level lost, 1 new check, 3 due soon',
    );
    expect(description.replaceAll(` ${SECRET}`, '').split('\n')).toEqual([
      'c fell to no level of Ready.',
      'a reached Silver of Ready.',
      'b reached Gold of Ready.',
      '“Has docs” counts from 2026-03-15.',
      'The exemption of d from “Has docs” ends on 2026-03-16.',
      'Campaign “Node 24” is due on 2026-03-31.',
      'New check in Ready: Has docs.',
    ]);
  });

  it('leaves out what is too much', () => {
    const won = Array.from({ length: 30 }, () => digest.won[0]);
    const { description } = tellScorecardDigest(
      { ...digest, won, lost: [], added: [], due: [] },
      { language: 'en', areNamesTold: true },
    );
    expect(description.split('\n')).toHaveLength(11);
    expect(description).toMatch(/And 20 more\.$/);
  });

  it('is no news where something only comes due', () => {
    expect(isNews(digest)).toBe(true);
    expect(isNews({ ...digest, won: [], lost: [], added: [] })).toBe(false);
  });
});
