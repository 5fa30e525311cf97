import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const CORPUS = resolvePackagePath(
  '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology',
  'src/yaml/__fixtures__/corpus',
);

/** Catalog files as people write them. */
export function readCorpus(): { name: string; text: string }[] {
  return readdirSync(CORPUS)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({ name, text: readFileSync(join(CORPUS, name), 'utf8') }));
}
