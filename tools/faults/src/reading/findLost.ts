import { Acknowledgements } from '../load/Acknowledgements';
import { readFacts } from './readFacts';

/**
 * Observations that were acknowledged and are not to be read over HTTP: what is
 * there is older, or is another one of the same moment.
 */
export async function findLost(
  acknowledgements: Acknowledgements,
  port: number,
): Promise<string[]> {
  const { newest } = acknowledgements;
  const facts = await readFacts(
    port,
    newest.map(({ entity }) => entity),
  );
  return newest.flatMap(({ entity, observedAt, count }) => {
    const deploys = facts.get(entity)?.deploys;
    const there = deploys?.observedAt ?? '';
    const isThere =
      there > observedAt ||
      (there === observedAt && deploys?.values.count === count);
    return isThere
      ? []
      : [`${entity}: ${count} of ${observedAt}, where there is ${there}`];
  });
}
