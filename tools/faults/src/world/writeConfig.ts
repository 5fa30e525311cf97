import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How often the organisation is compared with the catalog. */
export const HISTORY_SECONDS = 5;
/** May read everything. */
export const READER_TOKEN = 'reader-0123456789abcdef';
/** May push facts and nothing else. */
export const PUSHER_TOKEN = 'pusher-0123456789abcdef';

/** Where a replica keeps what it knows. */
export type ReplicaDatabase =
  | { client: 'pg'; connection: string }
  | { client: 'better-sqlite3'; connection: { directory: string } };

/** Writes the configuration of a replica; gives the path of the file. */
export async function writeConfig(options: {
  directory: string;
  name: string;
  port: number;
  gatePort: number;
  database: ReplicaDatabase;
  /** Of `teamTopology.history`. */
  imports?: readonly object[];
}): Promise<string> {
  const { directory, name, port, gatePort, database, imports } = options;
  const url = `http://127.0.0.1:${port}`;
  const access = (token: string, subject: string, restrictions?: object[]) => ({
    type: 'static',
    options: { token, subject },
    ...(restrictions && { accessRestrictions: restrictions }),
  });
  const config = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database,
      auth: {
        externalAccess: [
          access(READER_TOKEN, 'readers'),
          access(PUSHER_TOKEN, 'pushers', [
            { plugin: 'scorecards', permission: ['scorecards.facts.write'] },
          ]),
        ],
      },
    },
    discovery: {
      endpoints: [
        {
          target: `http://127.0.0.1:${gatePort}/api/{{pluginId}}`,
          plugins: ['catalog'],
        },
      ],
    },
    catalog: {
      rules: [
        {
          allow: [
            ...['Component', 'Group', 'User', 'TeamApi', 'TeamInteraction'],
            ...['Responsibility', 'Scorecard'],
          ],
        },
      ],
      processingInterval: { minutes: 10 },
    },
    auth: {
      providers: {
        guest: {
          userEntityRef: 'user:default/writer',
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    permission: { enabled: true },
    scorecards: {
      catalog: { frequency: { seconds: 5 } },
      collect: { frequency: { seconds: 15 }, timeout: { seconds: 5 } },
      judge: { batchSize: 50 },
      push: { deploys: { allow: ['external:pushers'] } },
    },
    teamTopology: {
      selfService: { enabled: false },
      history: {
        frequency: { seconds: HISTORY_SECONDS },
        ...(imports && { imports }),
      },
      notifications: { enabled: true, topics: { digest: false } },
    },
  };
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${name}.json`);
  await writeFile(path, JSON.stringify(config, null, 2));
  return path;
}
