import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { CapabilityVerdict } from '../kinds/constants';
import { RouteFoundBy, RouteUncertainty } from '../route/OrgRoute';

const EXAMPLES = resolve(__dirname, '../../../../examples');

const FOLDERS = ['org', 'catalog', 'team-topology'];

/** Questions about the demo organisation with their answers; names, not refs. */
export interface DemoQuestions {
  at: string;
  who: {
    responsibility: string;
    from?: string;
    team?: string;
    foundBy?: RouteFoundBy;
    rightfulOwner?: string;
    alternatives?: string[];
    uncertainties?: RouteUncertainty[];
    unknown?: boolean;
  }[];
  ask: { ask: string; responsibility?: string; team?: string }[];
  use: { need: string; capability?: string; verdict?: CapabilityVerdict }[];
}

/** What the demo organisation declares, as it stands in its files. */
export function readDemoEntities(): Entity[] {
  return FOLDERS.flatMap(folder => {
    const files = readdirSync(join(EXAMPLES, folder), {
      recursive: true,
      encoding: 'utf8',
    });
    return files
      .filter(file => file.endsWith('.yaml'))
      .sort()
      .flatMap(file => {
        const text = readFileSync(join(EXAMPLES, folder, file), 'utf8');
        return parseAllDocuments(text).map(
          document => document.toJS() as Entity,
        );
      });
  }).filter(({ kind }) => kind !== 'Location');
}

/** The table that page, HTTP, search and agents answer alike. */
export function readDemoQuestions(): DemoQuestions {
  return parse(readFileSync(join(EXAMPLES, 'questions.yaml'), 'utf8'));
}
