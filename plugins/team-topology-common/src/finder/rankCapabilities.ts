import { CAPABILITY_VERDICTS } from '../kinds/constants';
import { OrgCapability } from '../model/OrgModel';
import {
  Assessment,
  assessTexts,
  compareInSteps,
  FieldWeights,
  LEAST_COVERAGE,
  textsByItem,
  WeighedWord,
} from './assessTexts';
import { normalize } from './QuestionWord';
import { FoundText } from './TextIndex';

/** What a capability says about itself. */
export type CapabilityField = 'need' | 'title' | 'description';

/** A capability that fits a question. */
export interface CapabilityFit {
  capability: OrgCapability;
  /** The need that fits best. */
  need?: string;
  /** The share of the question that it speaks of, in [0, 1]. */
  coverage: number;
}

interface Question {
  question: string;
  words: readonly WeighedWord[];
  capabilities: readonly OrgCapability[];
  found: readonly FoundText<CapabilityField>[];
}

interface Candidate extends CapabilityFit, Assessment {
  isExact: boolean;
}

/** How people ask counts most; a description speaks of many other things, too. */
const WEIGHTS: FieldWeights<CapabilityField> = {
  need: { relevance: 1, coverage: 1 },
  title: { relevance: 0.7, coverage: 1 },
  description: { relevance: 0.3, coverage: 0.5 },
};

/** The capabilities that fit, best first; of two that fit alike, the one on offer. */
export function rankCapabilities(question: Question): CapabilityFit[] {
  const foundBy = textsByItem(question.found);
  const candidates = question.capabilities.flatMap(
    capability =>
      assess(capability, foundBy.get(capability.ref) ?? [], question) ?? [],
  );
  const compare = compareInSteps(candidates);
  // Sorting is stable, and the capabilities come in the order of their refs.
  return candidates
    .sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) ||
        compare(a, b) ||
        verdictRank(a) - verdictRank(b) ||
        b.relevance - a.relevance,
    )
    .map(({ capability, need, coverage, isExact }) => ({
      capability,
      coverage: isExact ? 1 : coverage,
      ...(need !== undefined && { need }),
    }));
}

function assess(
  capability: OrgCapability,
  found: readonly FoundText<CapabilityField>[],
  { question, words }: Question,
): Candidate | undefined {
  const asked = normalize(question);
  const exact = capability.needs.find(
    need => asked !== '' && normalize(need) === asked,
  );
  const assessment = assessTexts(found, words, WEIGHTS);
  if (exact === undefined && assessment.coverage < LEAST_COVERAGE) {
    return undefined;
  }
  const need = bestNeed(found, words);
  return {
    ...assessment,
    capability,
    need: exact ?? need?.text,
    isExact: exact !== undefined,
  };
}

/** The need that has the very words of the question, else one that has others for them. */
function bestNeed(
  found: readonly FoundText<CapabilityField>[],
  words: readonly WeighedWord[],
): FoundText<CapabilityField> | undefined {
  const own = new Set(words.flatMap(({ word }) => word.terms));
  const isOwn = ({ terms }: FoundText<CapabilityField>) =>
    Number(terms.some(term => own.has(term)));
  // Sorting is stable, so that of two alike the first one said counts.
  return found
    .filter(({ field }) => field === 'need')
    .sort((a, b) => isOwn(b) - isOwn(a) || b.score - a.score)[0];
}

/** What is on offer comes first. */
function verdictRank({ capability }: Candidate): number {
  return CAPABILITY_VERDICTS.indexOf(capability.verdict);
}
