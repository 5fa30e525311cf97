import { Entity } from '@backstage/catalog-model';
import {
  CapabilityVerdict,
  RouteFoundBy,
  RouteUncertainty,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

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
  return FOLDERS.flatMap(folder =>
    readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml'))
      .sort()
      .flatMap(file =>
        parseAllDocuments(readFileSync(join(EXAMPLES, folder, file), 'utf8')),
      )
      .map((document): Entity => document.toJS()),
  ).filter(({ kind }) => kind !== 'Location');
}

/** The table that page, HTTP, search and agents answer alike. */
export function readDemoQuestions(): DemoQuestions {
  return parse(readFileSync(join(EXAMPLES, 'questions.yaml'), 'utf8'));
}
