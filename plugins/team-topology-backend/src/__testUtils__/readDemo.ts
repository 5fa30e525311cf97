import { Entity } from '@backstage/catalog-model';
import {
  CapabilityVerdict,
  GoldenPathAnswers,
  RouteFoundBy,
  RouteUncertainty,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  /** Both kinds of question, as people type them. */
  natural: Record<'en' | 'ja', NaturalQuestion[]>;
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

/** What answers say about a question, as far as the table says it. */
export function answered(
  { leads, route, answer }: GoldenPathAnswers,
  question: NaturalQuestion,
): NaturalQuestion {
  const nameOf = (item?: { ref: string }) => item?.ref.split('/')[1];
  const asksWho = question.who !== undefined || question.use === undefined;
  const asksUse = question.use !== undefined || question.who === undefined;
  return {
    ask: question.ask,
    leads: leads && (leads === 'responsibility' ? 'who' : 'use'),
    ...(asksWho && {
      who: nameOf(route?.responsibility),
      team: nameOf(route?.team),
    }),
    ...(asksUse && {
      use: nameOf(answer?.capability),
      verdict: answer?.capability.verdict,
    }),
  };
}

/** The same, as the table expects it. */
export function expected(question: NaturalQuestion): NaturalQuestion {
  const { who, use, leads = who ? 'who' : use && 'use' } = question;
  return { ...question, leads: leads as NaturalQuestion['leads'] };
}
