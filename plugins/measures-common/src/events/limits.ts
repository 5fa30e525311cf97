/**
 * How many events or requests a batch has at most.
 * @public
 */
export const MAX_EVENTS = 10_000;
