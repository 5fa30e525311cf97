import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import {
  buildOrgModel,
  CapabilityVerdict,
  OrgModel,
  RouteFoundBy,
  RouteUncertainty,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parse, parseAllDocuments } from 'yaml';

const EXAMPLES = resolve(__dirname, '../../../../examples');
const FOLDERS = ['org', 'catalog', 'team-topology'];

/** A question as somebody types it, with the names in its answer; with neither, it has none. */
export interface NaturalQuestion {
  ask: string;
  who?: string;
  team?: string;
  use?: string;
  verdict?: CapabilityVerdict;
  /** Where there are both. */
  leads?: 'who' | 'use';
}

/** What people ask about the demo organisation, with the names in the answers. */
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
    /** Whether there is no such responsibility or team. */
    unknown?: boolean;
  }[];
  /** Questions in words about who does something; without a responsibility, nothing answers. */
  ask: { ask: string; responsibility?: string; team?: string }[];
  use: { need: string; capability?: string; verdict?: CapabilityVerdict }[];
  /** Both kinds of question, as people type them. */
  natural: Record<'en' | 'ja', NaturalQuestion[]>;
}

/** The table that page, HTTP, search and agents answer alike. */
export function readDemoQuestions(): DemoQuestions {
  return parse(readFileSync(join(EXAMPLES, 'questions.yaml'), 'utf8'));
}

/** The demo organisation at the date of the questions. */
export function readDemoModel(): OrgModel {
  const entities = FOLDERS.flatMap(entitiesIn);
  return buildOrgModel(entities, { at: readDemoQuestions().at });
}

function entitiesIn(folder: string): Entity[] {
  return readdirSync(join(EXAMPLES, folder), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => readFileSync(join(EXAMPLES, folder, file), 'utf8'))
    .flatMap(text => parseAllDocuments(text))
    .map(document => document.toJS() as Entity)
    .filter(({ kind }) => kind !== 'Location');
}

/** What the table expects as the answer to a question. */
export function expected(question: NaturalQuestion): NaturalQuestion {
  const { who, use, leads = who ? 'who' : use && 'use' } = question;
  return { ...question, leads: leads as NaturalQuestion['leads'] };
}
