import { Entity } from '@backstage/catalog-model';
import {
  capability,
  component,
  group,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { GoldenPathFinder } from './GoldenPathFinder';

const titled = (entity: Entity, title: string, description?: string) => ({
  ...entity,
  metadata: { ...entity.metadata, title, description },
});

const RUNTIME = titled(
  capability('container-runtime', {
    needs: [
      'run a web service',
      'host an API',
      'Webサービスを動かしたい',
      'コンテナを動かす',
    ],
  }),
  'Container runtime (コンテナ実行基盤)',
  'Runs a container image as a service, with autoscaling and secrets.',
);

const JOBS = titled(
  capability('scheduled-jobs', {
    needs: [
      'run a scheduled job',
      'cron',
      'run a batch every night',
      '定期実行',
      'バッチを毎晩動かしたい',
    ],
  }),
  'Scheduled jobs (定期実行)',
  'Runs a container on a schedule and retries it.',
);

const DATABASE = titled(
  capability('managed-database', {
    needs: [
      'store relational data',
      'get a PostgreSQL database',
      'データベースが欲しい',
    ],
    access: 'request',
  }),
  'Managed database (マネージドデータベース)',
);

const KUBERNETES = titled(
  capability('kubernetes', {
    needs: ['run my own Kubernetes cluster', 'use a GPU', 'GPUを使いたい'],
    verdict: 'not-offered',
    reason: 'Nobody would patch it at night.',
    instead: 'container-runtime',
  }),
  'Self-managed Kubernetes',
);

const FLAGS = titled(
  capability('feature-flags', {
    needs: ['release a feature to some first', '一部の園にだけ先に公開したい'],
    verdict: 'planned',
    reason: 'Next spring.',
  }),
  'Feature flags',
);

const finderOf = (...entities: Entity[]) =>
  GoldenPathFinder.create(
    buildOrgModel([group('sre'), ...entities], { at: '2026-06-01' }),
  );

const finder = finderOf(RUNTIME, JOBS, DATABASE, KUBERNETES, FLAGS);

const nameOf = (answer?: { capability: { ref: string } }) =>
  answer?.capability.ref.split('/')[1];

const best = (need: string) => nameOf(finder.find(need).answer);

describe('GoldenPathFinder', () => {
  it.each([
    // As it is written.
    ['run a scheduled job', 'scheduled-jobs'],
    ['Webサービスを動かしたい', 'container-runtime'],
    ['定期実行', 'scheduled-jobs'],
    // In other words and forms.
    ['I want to run scheduled jobs', 'scheduled-jobs'],
    ['how do I host my APIs?', 'container-runtime'],
    ['scheduling', 'scheduled-jobs'],
    ['a database for photos', 'managed-database'],
    ['定期処理', 'scheduled-jobs'],
    ['夜のバッチ', 'scheduled-jobs'],
    ['コンテナをうごかしたい', 'container-runtime'],
    ['データベースを使うにはどうすればいい？', 'managed-database'],
    // While somebody is typing.
    ['run a sched', 'scheduled-jobs'],
    ['sc', 'scheduled-jobs'],
    ['postgr', 'managed-database'],
    ['定', 'scheduled-jobs'],
    ['定期', 'scheduled-jobs'],
    ['データベ', 'managed-database'],
    // With typing mistakes.
    ['shceduled job', 'scheduled-jobs'],
    ['postgers databse', 'managed-database'],
    ['kubernets', 'kubernetes'],
    ['データベス', 'managed-database'],
    // However it is encoded.
    ['ＣＲＯＮ', 'scheduled-jobs'],
    ['ＧＰＵを使いたい', 'kubernetes'],
    ['ﾃﾞｰﾀﾍﾞｰｽ', 'managed-database'],
    ['  RUN A SCHEDULED JOB  ', 'scheduled-jobs'],
    // "No" and "not yet" are answers.
    ['Kubernetes cluster', 'kubernetes'],
    ['園に先に公開', 'feature-flags'],
  ])('finds for "%s" %s', (need, expected) => {
    expect(best(need)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    '?!',
    'run',
    'run a coffee machine',
    'I want to use it',
    'order a laptop',
    'コーヒーメーカーを動かしたい',
    '使いたい',
    'をしたい',
    '会議室の予約',
    'プリンターが欲しい',
    'constructor',
    '__proto__',
    '🦊',
  ])('finds nothing for "%s"', need => {
    expect(finder.find(need)).toEqual({ need: need.trim(), others: [] });
  });

  it('says what the answer is, in which words, whose it is, and what to use instead', () => {
    const sre = teamApi('sre', {
      type: 'platform',
      contact: { channels: [{ type: 'slack', name: '#sre' }] },
    });
    const album = component('album', {
      dependsOn: ['capability:default/kubernetes'],
    });
    const { need, answer } = finderOf(RUNTIME, KUBERNETES, sre, album).find(
      ' GPU ',
    );
    expect(need).toBe('GPU');
    expect(answer).toEqual({
      capability: {
        ref: 'capability:default/kubernetes',
        title: 'Self-managed Kubernetes',
        owner: 'group:default/sre',
        verdict: 'not-offered',
        access: 'self-service',
        reason: 'Nobody would patch it at night.',
        instead: 'capability:default/container-runtime',
      },
      need: 'use a GPU',
      owner: {
        ref: 'group:default/sre',
        title: 'sre',
        type: 'platform',
        contact: { channels: [{ type: 'slack', name: '#sre' }] },
      },
      instead: {
        ref: 'capability:default/container-runtime',
        title: 'Container runtime (コンテナ実行基盤)',
        description:
          'Runs a container image as a service, with autoscaling and secrets.',
        owner: 'group:default/sre',
        verdict: 'offered',
        access: 'self-service',
      },
      consumerCount: 1,
    });
  });

  it('names no need where only the title or the description fits', () => {
    expect(finder.find('feature flags').answer?.need).toBe(
      'release a feature to some first',
    );
    expect(finder.find('flags').answer).not.toHaveProperty('need');
    const { answer } = finder.find('autoscaling and secrets');
    expect(nameOf(answer)).toBe('container-runtime');
    expect(answer).not.toHaveProperty('need');
  });

  it('prefers what is on offer where two fit alike', () => {
    const needs = ['run a scheduled job'];
    const reason = 'No.';
    const answers = finderOf(
      capability('a', { needs, verdict: 'not-offered', reason }),
      capability('b', { needs, verdict: 'retiring', reason }),
      capability('c', { needs }),
      capability('d', { needs, verdict: 'planned', reason }),
    ).find('scheduled jobs');
    expect([answers.answer, ...answers.others].map(nameOf)).toEqual([
      'c',
      'd',
      'a',
      'b',
    ]);
  });

  it('prefers those who answer the question in its own words', () => {
    const reason = 'No.';
    const answers = finderOf(
      capability('a', { needs: ['deploy a cron job'] }),
      capability('b', { needs: ['cron'], verdict: 'retiring', reason }),
    ).find('Cron');
    expect([answers.answer, ...answers.others].map(nameOf)).toEqual(['b', 'a']);
  });

  it.each([
    [undefined, 5],
    [0, 0],
    [-1, 0],
    [2, 2],
    [20, 7],
  ])('with a limit of %s, gives %s others', (limit, expected) => {
    const many = Array.from({ length: 8 }, (_, at) =>
      capability(`job-${at}`, { needs: ['run a job'] }),
    );
    expect(finderOf(...many).find('job', { limit }).others).toHaveLength(
      expected,
    );
  });

  it('has no answers where there are no capabilities', () => {
    expect(finderOf().find('cron')).toEqual({ need: 'cron', others: [] });
  });

  it('reads a question of any length in no time', () => {
    const started = performance.now();
    finder.find('scheduled 定期実行 コンテナ '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
