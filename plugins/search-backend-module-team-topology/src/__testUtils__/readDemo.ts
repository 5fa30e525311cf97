import { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const EXAMPLES = resolve(__dirname, '../../../../examples');

/** Questions about the demo organisation with their answers; names, not refs. */
export interface DemoQuestions {
  at: string;
  who: { responsibility: string; unknown?: boolean }[];
  use: { need: string; capability?: string }[];
}

/** What the demo organisation declares, as it stands in its files. */
export function readDemoEntities(): Entity[] {
  const folder = join(EXAMPLES, 'team-topology');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
        (document): Entity => document.toJS(),
      ),
    );
}

/** The table that page, HTTP, search and agents answer alike. */
export function readDemoQuestions(): DemoQuestions {
  return parse(readFileSync(join(EXAMPLES, 'questions.yaml'), 'utf8'));
}
