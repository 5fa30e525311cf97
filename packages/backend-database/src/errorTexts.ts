import { isError } from '@backstage/errors';
import { Knex } from 'knex';

/**
 * The message of anything that was thrown, errors or not, even where it cannot
 * be converted to a string.
 * @public
 */
export function messageOf(error: unknown): string {
  try {
    return String(isError(error) ? error.message : error);
  } catch {
    return 'it threw something that cannot be shown';
  }
}

const HIDDEN = '***';

/** As much of a message as is looked at; far less of it is kept anywhere. */
const MAX_READ = 20_000;

/** What is known by its look, and where in it the secret is. */
const SECRETS: readonly [pattern: RegExp, replacement: string][] = [
  // Private keys, whole or cut off.
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    HIDDEN,
  ],
  // user:password@ of connection strings and other URLs.
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/?#@]{1,500}@/gi, `$1${HIDDEN}@`],
  // Headers, and what clients print of them.
  [
    /(\b(?:proxy-)?authorization\b["']?\s{0,5}[:=]\s{0,5}["']?)(?:[a-z]{1,20}\s{1,5})?[^\s"',;}]{1,2000}/gi,
    `$1${HIDDEN}`,
  ],
  [/\b(bearer|basic)\s{1,5}[a-z0-9+/._~-]{8,2000}={0,2}/gi, `$1 ${HIDDEN}`],
  // Tokens of GitHub, GitLab, Slack, AWS and OpenAI; JSON web tokens.
  [/\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|sk-)[\w-]{10,500}/g, HIDDEN],
  [/\bAKIA[0-9A-Z]{16}\b/g, HIDDEN],
  [/\beyJ[\w-]{5,2000}\.[\w-]{5,4000}(?:\.[\w-]{0,2000})?/g, HIDDEN],
  // name=value and "name": "value" where the name says what it is.
  [
    /((?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)["']?\s{0,5}[:=]\s{0,5})(?:"[^"]{1,2000}"|'[^']{1,2000}'|[^\s"'&,;}]{1,2000})/gi,
    `$1${HIDDEN}`,
  ],
];

/**
 * A message of somebody else's code without what looks like a secret in it.
 * Such messages are logged, and some are stored and shown, and clients like to
 * put the address or the header that failed into them. What is longer than
 * anybody reads is cut.
 * @public
 */
export function withoutSecrets(message: string): string {
  let safe = message.slice(0, MAX_READ);
  for (const [pattern, replacement] of SECRETS) {
    safe = safe.replace(pattern, replacement);
  }
  return safe;
}

/** What PostgreSQL tells about the row that it refused. */
interface RefusedRow {
  detail?: string;
  where?: string;
}

/**
 * Makes errors show the statement that failed without the values that were in
 * it. By default they have all of them, and errors are logged and, of SQLite,
 * even answered.
 * @public
 */
export function hideValuesInErrors(database: Knex): void {
  database.client.config.compileSqlOnError = false;
  database.on('query-error', (error: RefusedRow) => {
    delete error.detail;
    delete error.where;
  });
}
