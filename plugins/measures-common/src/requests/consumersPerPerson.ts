import { ConsumersPerPerson } from './Providers';

/**
 * How many teams rely on each person of a provider. Nothing is divided by
 * people who are not known.
 *
 * @param consumers - refs of teams, the same one any number of times; the provider itself is none
 * @param people - how many there are in the team; absent where that is not known
 * @public
 */
export function consumersPerPerson(
  team: string,
  consumers: readonly string[],
  people: number | undefined,
): ConsumersPerPerson {
  const count = new Set(consumers.filter(it => it !== team)).size;
  return {
    team,
    consumers: count,
    people: people ?? null,
    value: people ? count / people : null,
  };
}
