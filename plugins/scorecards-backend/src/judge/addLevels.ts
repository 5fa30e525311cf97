import {
  CompiledScorecard,
  levelFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Stores } from '../database/createDatabaseStores';
import { JudgingInput } from '../database/inputs/JudgingInput';
import { groupByEntity } from '../database/results/storeResults';
import { readsLevels } from './EntityLevels';

/** An entity with the levels that it has reached, as facts. */
export function addLevels(
  input: JudgingInput,
  standings: Iterable<{ scorecard: string; level?: string }>,
  now: Date,
): JudgingInput {
  const levels = new Map(
    [...standings].map(({ scorecard, level }) => [scorecard, level]),
  );
  const facts = [...input.facts, levelFacts(input.ref, levels, now)];
  return { ...input, facts };
}

/**
 * Entities with the levels that they have reached, as they are stored, if any of
 * the scorecards reads such a fact: one statement then, and none otherwise.
 */
export async function readLevels(
  stores: Pick<Stores, 'results'>,
  inputs: readonly JudgingInput[],
  options: { scorecards: Iterable<CompiledScorecard>; now: Date },
): Promise<readonly JudgingInput[]> {
  const { scorecards, now } = options;
  if (inputs.length === 0 || ![...scorecards].some(readsLevels)) {
    return inputs;
  }
  const results = groupByEntity(
    await stores.results.readResults(inputs.map(({ ref }) => ref)),
  );
  return inputs.map(input =>
    addLevels(input, results.get(input.ref) ?? [], now),
  );
}
