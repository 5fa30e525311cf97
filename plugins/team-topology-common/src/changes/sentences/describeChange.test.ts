import * as fc from 'fast-check';
import { Entity } from '@backstage/catalog-model';
import {
  capability,
  component,
  group,
  interaction,
  optOut,
  responsibility,
  teamApi,
} from '../../model/__testUtils__/builders';
import { DAYS, organisations } from '../../model/__testUtils__/organisations';
import { buildOrgModel } from '../../model/buildOrgModel';
import { diffOrgModels } from '../diffOrgModels';
import { OrgChange, OrgChangeKind } from '../OrgChange';
import { compareOrgModels } from '../OrgDiff';
import { CHANGE_LANGUAGES, ChangeLanguage } from './ChangeWords';
import { changeWords, describeChange } from './describeChange';

const AT = '2024-06-01';
const named = (name: string, displayName: string) =>
  group(name, { profile: { displayName } });
const ALWAYS = [
  named('sre', 'SRE'),
  named('it', 'Corporate IT'),
  { ...responsibility('dns'), metadata: { name: 'dns', title: 'DNS' } },
  component('shop', { owner: 'it' }),
];
const does = (team: string) =>
  teamApi(team, { does: [{ responsibility: 'dns' }] });
const holds = (team: string) =>
  teamApi(team, { interim: [{ responsibility: 'dns', since: '2024-01-01' }] });
const RUNS = { from: 'sre', to: ['it'], since: '2024-01-01' };
const runs = (spec = {}) => interaction('runtime', { ...RUNS, ...spec });
const blocked = {
  level: 'blocking',
  note: 'Tickets wait',
  since: '2024-03-01',
};
const left = (spec = {}) =>
  optOut('leaves', {
    ...{ subject: 'shop', capability: 'runtime', maintainedBy: 'it' },
    ...{ since: '2024-01-01', reviewBy: '2025-01-01' },
    ...spec,
  });
const child = responsibility('zone', { parent: 'dns' });

const sentencesOf = (
  before: Entity[],
  after: Entity[],
  language: ChangeLanguage,
  dates = { from: AT, to: AT },
) => {
  const { changes, names } = compareOrgModels(
    buildOrgModel([...ALWAYS, ...before], { at: dates.from }),
    buildOrgModel([...ALWAYS, ...after], { at: dates.to }),
  );
  return new Map(
    changes.map(change => [
      change.kind,
      describeChange(change, { language, names }),
    ]),
  );
};

/** Something that makes a change of each kind. */
const EXAMPLES: Record<OrgChangeKind, [Entity[], Entity[], string, string]> = {
  'team-founded': [
    [],
    [group('new'), teamApi('new', { type: 'enabling' })],
    'new was founded as an enabling team',
    'newがイネイブリングチームとして発足しました',
  ],
  'team-closed': [
    [named('old', 'Operations')],
    [],
    'Operations was closed',
    'Operationsが解散しました',
  ],
  'team-renamed': [
    [named('ops', 'Ops')],
    [named('ops', 'Operations')],
    'Ops was renamed to Operations',
    'Opsの名称がOperationsに変わりました',
  ],
  'team-retyped': [
    [teamApi('sre', { type: 'enabling' })],
    [teamApi('sre', { type: 'platform' })],
    'SRE became a platform team; it was an enabling team',
    'SREのタイプがイネイブリングチームからプラットフォームチームに変わりました',
  ],
  'team-moved': [
    [named('plat', 'Platform')],
    [named('plat', 'Platform'), teamApi('sre', { partOf: 'plat' })],
    'SRE is now in Platform',
    'SREがPlatformに加わりました',
  ],
  'mission-changed': [
    [],
    [teamApi('sre', { mission: 'To run it' })],
    'The mission of SRE is now “To run it”',
    'SREのミッションが「To run it」になりました',
  ],
  'members-changed': [
    [],
    [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'mika' },
        spec: { memberOf: ['sre'] },
      },
    ],
    'SRE has 1 member instead of 0',
    'SREのメンバーが0人から1人になりました',
  ],
  'components-changed': [
    [],
    [component('cart', { owner: 'it' })],
    'Corporate IT owns 2 components instead of 1',
    'Corporate ITの所有するコンポーネントが1件から2件になりました',
  ],
  'hand-offs-changed': [
    [],
    [teamApi('sre', { doesNot: [{ responsibility: 'dns' }] })],
    'SRE now declines DNS',
    'SREはDNSを担わないと宣言しました',
  ],
  'ways-of-working-changed': [
    [],
    [teamApi('sre', { contact: { hours: '10-17' }, versioning: 'SemVer' })],
    'SRE says something else about itself: contact and versioning',
    'SREのチームAPIの記載が変わりました（連絡先、バージョンと変更の方針）',
  ],
  'grouping-founded': [
    [],
    [named('plat', 'Platform'), teamApi('sre', { partOf: 'plat' })],
    'The grouping Platform was formed',
    'グルーピング「Platform」ができました',
  ],
  'grouping-closed': [
    [named('plat', 'Platform'), teamApi('sre', { partOf: 'plat' })],
    [],
    'The grouping Platform was dissolved',
    'グルーピング「Platform」がなくなりました',
  ],
  'grouping-retyped': [
    [
      ...[group('plat'), teamApi('sre', { partOf: 'plat' })],
      teamApi('plat', { grouping: 'value-stream' }),
    ],
    [
      ...[group('plat'), teamApi('sre', { partOf: 'plat' })],
      teamApi('plat', { grouping: 'platform' }),
    ],
    'plat is now a platform',
    'platの種類がバリューストリームからプラットフォームに変わりました',
  ],
  'grouping-renamed': [
    [named('plat', 'Platform'), teamApi('sre', { partOf: 'plat' })],
    [named('plat', 'The platform'), teamApi('sre', { partOf: 'plat' })],
    'Platform was renamed to The platform',
    'Platformの名称がThe platformに変わりました',
  ],
  'grouping-moved': [
    [
      group('all'),
      group('plat'),
      teamApi('sre', { partOf: 'plat' }),
      teamApi('it', { partOf: 'all' }),
    ],
    [
      group('all'),
      group('plat', { parent: 'all' }),
      teamApi('sre', { partOf: 'plat' }),
      teamApi('it', { partOf: 'all' }),
    ],
    'plat is now in all',
    'platがallに加わりました',
  ],
  'responsibility-declared': [
    [],
    [
      responsibility('cdn'),
      teamApi('sre', { does: [{ responsibility: 'cdn' }] }),
    ],
    'cdn was declared as a responsibility (SRE)',
    '責務「cdn」が宣言されました（SRE）',
  ],
  'responsibility-removed': [
    [responsibility('cdn')],
    [],
    'cdn is no longer declared as a responsibility',
    '責務「cdn」の宣言がなくなりました',
  ],
  'responsibility-renamed': [
    [responsibility('cdn')],
    [{ ...responsibility('cdn'), metadata: { name: 'cdn', title: 'CDN' } }],
    'cdn was renamed to CDN',
    'cdnの名称がCDNに変わりました',
  ],
  'responsibility-moved': [
    [responsibility('zone'), does('sre')],
    [child, does('sre')],
    'zone is now in DNS',
    'zoneがDNSに加わりました',
  ],
  'area-changed': [
    [responsibility('cdn')],
    [responsibility('cdn', { area: 'network' })],
    'The area of cdn is network instead of nothing',
    '「cdn」の領域がなしからnetworkに変わりました',
  ],
  'responsibility-taken': [
    [holds('sre')],
    [does('sre')],
    'SRE took on DNS',
    'SREが「DNS」を担うことになりました',
  ],
  'responsibility-given-up': [
    [
      teamApi('sre', { does: [{ responsibility: 'dns', primary: true }] }),
      does('it'),
    ],
    [teamApi('sre', { does: [{ responsibility: 'dns', primary: true }] })],
    'Corporate IT gave up DNS',
    'Corporate ITが「DNS」の担当を外れました',
  ],
  'responsibility-handed-over': [
    [does('sre')],
    [does('it')],
    'DNS was handed over from SRE to Corporate IT',
    '「DNS」がSREからCorporate ITに引き継がれました',
  ],
  'responsibility-dropped': [
    [does('sre')],
    [],
    'Nobody does DNS any more; SRE did before',
    '「DNS」の担当がいなくなりました（以前の担当：SRE）',
  ],
  'responsibility-contested': [
    [does('sre')],
    [does('sre'), does('it')],
    'Corporate IT and SRE each claim DNS',
    '「DNS」の担当が重複しています（Corporate IT、SRE）',
  ],
  'responsibility-settled': [
    [does('sre'), does('it')],
    [does('sre')],
    'DNS is settled: it belongs to SRE',
    '「DNS」の担当がSREに定まりました',
  ],
  'responsibility-caught': [
    [],
    [does('sre')],
    'SRE took on DNS, which nobody did before',
    '担当がいなかった「DNS」をSREが担うことになりました',
  ],
  'responsibility-held-for-now': [
    [],
    [holds('sre')],
    'SRE holds DNS for the time being',
    'SREが「DNS」を暫定的に担っています',
  ],
  'responsibility-not-known': [
    [],
    [does('sre')],
    'It is not known who did DNS on the earlier date',
    '前の日付に「DNS」を誰が担っていたかは不明です',
  ],
  'interim-changed': [
    [holds('sre')],
    [
      teamApi('sre', {
        interim: [
          {
            responsibility: 'dns',
            since: '2024-01-01',
            reviewBy: '2024-03-01',
          },
        ],
      }),
    ],
    'SRE still holds DNS for the time being, and its review is overdue',
    'SREによる「DNS」の暫定対応が見直し期限を過ぎています',
  ],
  'interaction-planned': [
    [],
    [runs({ since: '2025-01-01' })],
    'runtime is planned (X-as-a-Service: SRE and Corporate IT)',
    '「runtime」が予定されています（X-as-a-Service：SREとCorporate IT）',
  ],
  'interaction-begun': [
    [runs({ since: '2025-01-01' })],
    [runs()],
    'runtime began',
    '「runtime」が始まりました',
  ],
  'interaction-overdue': [
    [runs()],
    [runs({ until: '2024-03-01' })],
    'runtime is overdue',
    '「runtime」が期限を過ぎています',
  ],
  'interaction-ended': [
    [runs()],
    [runs({ ended: '2024-03-01' })],
    'runtime ended',
    '「runtime」が終了しました',
  ],
  'interaction-removed': [
    [runs()],
    [],
    'runtime is no longer declared (X-as-a-Service: SRE and Corporate IT)',
    '「runtime」の宣言がなくなりました（X-as-a-Service：SREとCorporate IT）',
  ],
  'interaction-renamed': [
    [runs()],
    [{ ...runs(), metadata: { name: 'runtime', title: 'Runtime' } }],
    'runtime was renamed to Runtime',
    'runtimeの名称がRuntimeに変わりました',
  ],
  'mode-changed': [
    [runs({ mode: 'collaboration' })],
    [runs()],
    'runtime became X-as-a-Service; it was Collaboration',
    '「runtime」がコラボレーションからX-as-a-Serviceに変わりました',
  ],
  'parties-changed': [
    [named('ops', 'Ops'), runs()],
    [named('ops', 'Ops'), runs({ to: ['it', 'ops'] })],
    'runtime is now between SRE and Corporate IT and Ops; it was between SRE and Corporate IT',
    '「runtime」の当事者がSREとCorporate ITからSREとCorporate IT、Opsに変わりました',
  ],
  'friction-blocking': [
    [runs({ friction: { level: 'slowing', since: '2024-02-01' } })],
    [runs({ friction: blocked })],
    'Friction in runtime is blocking; it was slowing: Tickets wait',
    '「runtime」の摩擦が「遅延」から「ブロック」になりました：Tickets wait',
  ],
  'friction-slowing': [
    [runs()],
    [runs({ friction: { level: 'slowing', since: '2024-02-01' } })],
    'Friction in runtime is slowing',
    '「runtime」の摩擦が「遅延」になりました',
  ],
  'friction-resolved': [
    [runs({ friction: blocked })],
    [runs({ friction: { level: 'none', note: 'A form', since: AT } })],
    'There is no friction in runtime any more; it was blocking: A form',
    '「runtime」の摩擦（ブロック）が解消されました：A form',
  ],
  'friction-noted': [
    [runs({ friction: blocked })],
    [runs({ friction: { ...blocked, note: 'Mails wait' } })],
    'What is said of friction in runtime changed: Mails wait',
    '「runtime」の摩擦についての記述が変わりました：Mails wait',
  ],
  'terms-changed': [
    [runs()],
    [runs({ purpose: 'To run', reviewBy: '2024-12-01' })],
    'runtime changed: purpose and review date',
    '「runtime」の内容が変わりました（目的、見直し日）',
  ],
  'capability-added': [
    [],
    [capability('runtime')],
    'The capability runtime was added (offered)',
    'ケイパビリティ「runtime」が追加されました（利用できます）',
  ],
  'capability-removed': [
    [capability('runtime')],
    [],
    'The capability runtime was removed',
    'ケイパビリティ「runtime」がなくなりました',
  ],
  'capability-renamed': [
    [capability('runtime')],
    [{ ...capability('runtime'), metadata: { name: 'runtime', title: 'Run' } }],
    'runtime was renamed to Run',
    'runtimeの名称がRunに変わりました',
  ],
  'capability-moved': [
    [capability('runtime')],
    [capability('runtime', { owner: 'it' })],
    'runtime is offered by Corporate IT instead of SRE',
    '「runtime」の提供チームがSREからCorporate ITに変わりました',
  ],
  'verdict-changed': [
    [capability('runtime')],
    [capability('runtime', { verdict: 'retiring' })],
    'runtime is retiring; it was offered',
    '「runtime」が「利用できます」から「提供終了予定」に変わりました',
  ],
  'answer-changed': [
    [capability('runtime')],
    [capability('runtime', { access: 'request', needs: ['run'] })],
    'runtime changed: needs and access',
    '「runtime」の内容が変わりました（ニーズ、利用方法）',
  ],
  'consumers-changed': [
    [capability('runtime')],
    [
      capability('runtime'),
      component('cart', { dependsOn: ['capability:runtime'] }),
    ],
    'cart now uses runtime',
    'cartが「runtime」を使い始めました',
  ],
  'opt-out-added': [
    [],
    [left()],
    'The opt-out leaves was added (maintained)',
    'オプトアウト「leaves」が追加されました（保守中）',
  ],
  'opt-out-removed': [
    [left()],
    [],
    'The opt-out leaves is gone',
    'オプトアウト「leaves」がなくなりました',
  ],
  'opt-out-renamed': [
    [left()],
    [{ ...left(), metadata: { name: 'leaves', title: 'Leaves' } }],
    'leaves was renamed to Leaves',
    'leavesの名称がLeavesに変わりました',
  ],
  'opt-out-state-changed': [
    [left()],
    [left({ reviewBy: '2024-03-01' })],
    'The opt-out leaves is overdue for review; it was maintained',
    'オプトアウト「leaves」が「保守中」から「見直し期限超過」に変わりました',
  ],
  'opt-out-changed': [
    [left()],
    [left({ reason: 'Because' })],
    'The opt-out leaves changed: reason',
    'オプトアウト「leaves」の内容が変わりました（理由）',
  ],
};

/** The only kind that no pair of dates in the catalog of today makes. */
const NOT_KNOWN = 'responsibility-not-known';

describe('describeChange', () => {
  it.each(
    Object.entries(EXAMPLES).filter(([kind]) => kind !== NOT_KNOWN) as [
      OrgChangeKind,
      (typeof EXAMPLES)[OrgChangeKind],
    ][],
  )('tells %s', (kind, [before, after, en, ja]) => {
    expect(sentencesOf(before, after, 'en').get(kind)).toBe(en);
    expect(sentencesOf(before, after, 'ja').get(kind)).toBe(ja);
  });

  it('says what is not known', () => {
    const entities = [...ALWAYS, does('sre'), does('it')];
    const changes = diffOrgModels(
      buildOrgModel(entities, { at: '2020-01-01', today: AT }),
      buildOrgModel(entities, { at: AT }),
    );
    const names = {};
    const [, , en, ja] = EXAMPLES[NOT_KNOWN];
    const change = changes.find(({ kind }) => kind === NOT_KNOWN)!;
    expect(describeChange(change, { language: 'en', names })).toBe(en);
    expect(describeChange(change, { language: 'ja', names })).toBe(ja);
  });

  it.each([
    [
      undefined,
      3,
      'SRE has 3 members; it is not known how many on the earlier date',
      'SREのメンバーは3人です（前の日付については不明）',
    ],
    [
      3,
      undefined,
      'It is not known how many members SRE has on the later date',
      '後の日付にSREのメンバーが何人かは不明です',
    ],
  ])('says that an amount is not known', (before, after, en, ja) => {
    const change: OrgChange = {
      kind: 'members-changed',
      subject: 'team',
      field: 'memberCount',
      ref: 'group:default/sre',
      title: 'SRE',
      cause: 'declared',
      entities: [],
      before,
      after,
    };
    expect(describeChange(change, { language: 'en', names: {} })).toBe(en);
    expect(describeChange(change, { language: 'ja', names: {} })).toBe(ja);
  });

  it('says that an interaction is no longer overdue, or resumed', () => {
    const overdue = runs({ until: '2024-03-01' });
    const begun = (before: Entity, language: ChangeLanguage) =>
      sentencesOf([before], [runs()], language).get('interaction-begun');
    expect(begun(overdue, 'en')).toBe('runtime is no longer overdue');
    expect(begun(runs({ ended: '2024-03-01' }), 'en')).toBe(
      'runtime was resumed',
    );
    expect(begun(overdue, 'ja')).toBe('「runtime」の期限超過が解消されました');
  });

  it('tells every change of random organisations, with names and not with refs', () => {
    fc.assert(
      fc.property(
        organisations(),
        organisations(),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...CHANGE_LANGUAGES),
        (before, after, at, language) => {
          const { changes, names } = compareOrgModels(
            buildOrgModel(before, { at }),
            buildOrgModel(after, { at }),
          );
          for (const change of changes) {
            const text = describeChange(change, { language, names });
            expect(text).not.toMatch(
              /undefined|null|\[object|(group|responsibility|capability|teaminteraction):/,
            );
            expect(text).not.toMatch(/ {2}|^ | $|^、|（）|\(\)/);
          }
        },
      ),
    );
  });

  it('has all its words in both languages', () => {
    const keysOf = (words: object): unknown =>
      Object.entries(words)
        .map(([key, value]) =>
          typeof value === 'object' ? [key, keysOf(value)] : key,
        )
        .sort();
    expect(keysOf(changeWords('ja'))).toEqual(keysOf(changeWords('en')));
  });
});
