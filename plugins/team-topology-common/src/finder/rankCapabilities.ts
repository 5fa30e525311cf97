import { CAPABILITY_VERDICTS } from '../kinds';
import { OrgCapability } from '../model';
import { coverageOf, weightOf } from './coverageOf';
import { FoundText } from './GoldenPathIndex';
import { normalize, QuestionWord } from './QuestionWord';

/** A capability that fits a question. */
export interface CapabilityFit {
  capability: OrgCapability;
  /** The need that fits best. */
  need?: string;
}

interface Question {
  question: string;
  words: readonly QuestionWord[];
  capabilities: readonly OrgCapability[];
  found: readonly FoundText[];
}

interface Candidate extends CapabilityFit {
  isExact: boolean;
  relevance: number;
}

/** How people ask counts most; a description speaks of many other things, too. */
const WEIGHTS = { need: 1, title: 0.7, description: 0.3 };

/** A word of the question counts in full where a need or the title has it. */
const COVERAGE = { need: 1, title: 1, description: 0.5 };

/** With less of the question understood, an answer is a guess. */
const LEAST_COVERAGE = 0.5;

/** Relevance is compared in steps of the best one: what differs less, is a tie. */
const STEPS = 10;

/** The capabilities that fit, best first; of two that fit alike, the one on offer. */
export function rankCapabilities(question: Question): CapabilityFit[] {
  const foundBy = new Map<string, FoundText[]>();
  for (const text of question.found) {
    const texts = foundBy.get(text.capability) ?? [];
    foundBy.set(text.capability, [...texts, text]);
  }
  const candidates = question.capabilities.flatMap(
    capability =>
      assess(capability, foundBy.get(capability.ref) ?? [], question) ?? [],
  );
  const best = Math.max(...candidates.map(({ relevance }) => relevance), 0);
  const step = ({ relevance }: Candidate) =>
    best === 0 ? 0 : Math.round((STEPS * relevance) / best);
  // Sorting is stable, and the capabilities come in the order of their refs.
  return candidates
    .sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) ||
        step(b) - step(a) ||
        verdictRank(a) - verdictRank(b) ||
        b.relevance - a.relevance,
    )
    .map(({ capability, need }) => ({
      capability,
      ...(need !== undefined && { need }),
    }));
}

function assess(
  capability: OrgCapability,
  found: readonly FoundText[],
  { question, words }: Question,
): Candidate | undefined {
  const asked = normalize(question);
  const exact = capability.needs.find(
    need => asked !== '' && normalize(need) === asked,
  );
  const coverage = coverageBy(found, words);
  if (exact === undefined && coverage < LEAST_COVERAGE) {
    return undefined;
  }
  const scores = found.map(({ field, score }) => WEIGHTS[field] * score);
  let need: FoundText | undefined;
  for (const text of found) {
    if (text.field === 'need' && text.score > (need?.score ?? 0)) {
      need = text;
    }
  }
  return {
    capability,
    need: exact ?? need?.text,
    isExact: exact !== undefined,
    relevance: coverage * Math.max(...scores, 0),
  };
}

/** The share of the question that a capability speaks of, in [0, 1]. */
function coverageBy(
  found: readonly FoundText[],
  words: readonly QuestionWord[],
): number {
  let covered = 0;
  let whole = 0;
  const texts = found.map(({ field, terms }) => ({
    share: COVERAGE[field],
    terms: new Set(terms),
  }));
  for (const word of words) {
    const shares = texts.map(
      ({ share, terms }) => share * coverageOf(word, terms),
    );
    covered += weightOf(word) * Math.max(...shares, 0);
    whole += weightOf(word);
  }
  return whole === 0 ? 0 : covered / whole;
}

/** What is on offer comes first. */
function verdictRank({ capability }: Candidate): number {
  return CAPABILITY_VERDICTS.indexOf(capability.verdict);
}
