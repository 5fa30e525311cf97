import fc from 'fast-check';
import { hostileJson, spoiled } from './hostileJson';

/** What an agent can do something about. */
const REFUSALS = ['InputError', 'NotFoundError'];
const MAX_ANSWER = 200_000;

/** Which action is attacked, and with what. */
export interface ActionAttackOptions {
  /** Calls the action through a registry, which compares answers with the schema. */
  invoke: (input: unknown) => Promise<unknown>;
  /** An input that is answered. */
  good: object;
  /** How many random inputs are given. */
  runs: number;
  /** Part of every name that the caller must not learn. */
  hiddenName?: string;
}

/**
 * Gives an agent action inputs that are mostly wrong in one place. It answers
 * briefly and as its schema says, or refuses in a way that an agent understands.
 *
 * @throws with the shortest input for which that does not hold
 */
export async function attackAction({
  invoke,
  good,
  runs,
  hiddenName,
}: ActionAttackOptions): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        { weight: 4, arbitrary: spoiled(good) },
        { weight: 1, arbitrary: hostileJson },
      ),
      async input => {
        const outcome = await invoke(input).catch(error => error);
        const isRefusal = outcome instanceof Error;
        const told = `${isRefusal ? outcome.message : ''} ${JSON.stringify(
          outcome,
        )}`;
        const problems = [
          ...(isRefusal && !REFUSALS.includes(outcome.name)
            ? [`fails with ${outcome.name}`]
            : []),
          ...(told.includes('Invalid output') ? ['breaks its schema'] : []),
          ...(told.length >= MAX_ANSWER ? [`tells ${told.length}`] : []),
          ...(hiddenName && told.includes(hiddenName)
            ? ['names what is hidden']
            : []),
        ];
        if (problems.length > 0) {
          throw new Error(`${problems.join(', ')}: ${told.slice(0, 500)}`);
        }
      },
    ),
    { numRuns: runs, includeErrorInReport: true },
  );
}
