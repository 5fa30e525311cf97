/**
 * Words that people use for the same thing, in English and Japanese. One line is
 * one thing; a question with one of its words finds what is called by another.
 * These are words of any company; those of one company are for its own entities
 * to say, in their titles, descriptions and needs.
 */
const SYNONYMS = [
  // At the desk
  'laptop, notebook, pc, computer, macbook, パソコン, 端末, device',
  'phone, smartphone, mobile, スマホ, スマートフォン, 携帯',
  'printer, プリンタ, プリンター, 複合機',
  'network, wifi, wi-fi, wlan, lan, ネットワーク, 無線',
  'office, オフィス, 社内',
  // Accounts and contracts
  'mail, email, e-mail, メール',
  'domain, ドメイン',
  'account, アカウント',
  'contract, subscription, licence, license, 契約, ライセンス',
  'cloud, クラウド',
  'close, delete, remove, cancel, 消, 削除, 解約',
  // Security
  'security, セキュリティ',
  'sso, single sign-on, シングルサインオン, login, ログイン',
  'vulnerability, cve, 脆弱性',
  'audit, 監査',
  // Data
  'database, db, rdb, データベース',
  'postgresql, postgres, ポスグレ, ポストグレス',
  'backup, バックアップ',
  'restore, recover, リストア, 復元, 復旧',
  'upgrade, update, アップグレード',
  'data warehouse, warehouse, dwh, データウェアハウス, ウェアハウス',
  'platform, infrastructure, プラットフォーム, インフラ, 基盤',
  // Messages
  'notification, notify, 通知',
  'message, メッセージ',
  'deliver, delivery, arrive, 届, 配信',
  'parent, family, guardian, 保護者, 家族',
  // From a change to production
  'release, リリース',
  'pipeline, パイプライン',
  'deploy, deployment, デプロイ',
  'ci, continuous integration, 継続的インテグレーション',
  'roll back, rollback, revert, 切り戻し, 元に戻',
  'production, prod, 本番',
  'feature flag, feature toggle, フィーチャーフラグ, 機能フラグ',
  'feature, 機能',
  // Running
  'service, サービス',
  'website, web site, homepage, ウェブサイト, サイト, ホームページ',
  'web, ウェブ',
  'application, app, アプリ, アプリケーション',
  'host, hosting, ホスト, ホスティング',
  'container, docker, コンテナ',
  'kubernetes, k8s, クバネティス',
  'server, vm, virtual machine, サーバー, サーバ',
  // By the clock
  'schedule, scheduler, cron, periodic, スケジュール, スケジューラ, スケジューラー, 定期',
  'every night, nightly, every day, daily, every hour, hourly, 毎晩, 毎日, 毎朝, 毎時, 夜間, 夜中, every week, weekly, 毎週',
  'job, task, batch, script, ジョブ, タスク, バッチ, 処理, スクリプト',
  // Watching
  'log, ログ',
  'metric, dashboard, メトリクス, ダッシュボード',
  'alert, alarm, アラート, 警報, 通知してほしい',
  'error, failure, outage, something breaks, エラー, 障害, 故障',
  'response time, latency, レスポンスタイム, 応答時間, レイテンシ',
  'measure, monitor, 計測, 測定, 監視',
];

/** Each line of the table as the words that mean the same. */
export const SYNONYM_LINES: readonly (readonly string[])[] = SYNONYMS.map(
  line => line.split(', '),
);
