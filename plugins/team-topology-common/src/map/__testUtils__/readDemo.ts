import { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const EXAMPLES = resolve(__dirname, '../../../../../examples');

/** The entities of the demo organisation that its model is built from. */
export function readDemo(): Entity[] {
  return ['org', 'catalog', 'team-topology'].flatMap(folder =>
    readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.yaml'))
      .sort()
      .flatMap(path =>
        parseAllDocuments(
          readFileSync(join(EXAMPLES, folder, path), 'utf8'),
        ).map((document): Entity => document.toJS()),
      ),
  );
}
