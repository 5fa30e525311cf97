/**
 * How many teams rely on each person of a provider.
 * @public
 */
export interface ConsumersPerPerson {
  /** The full, lower-case ref of the team that provides. */
  team: string;
  /** Teams that use it. */
  consumers: number;
  /** People in it; `null` where they are not known or not visible. */
  people: number | null;
  /** `null` where the people are not known, or there are none. */
  value: number | null;
}
