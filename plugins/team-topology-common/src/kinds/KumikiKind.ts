/**
 * The kinds that Kumiki brings to the catalog, in alphabetical order.
 * @public
 */
export const KUMIKI_KINDS = [
  'Capability',
  'OptOut',
  'Responsibility',
  'TeamApi',
  'TeamInteraction',
] as const;

/**
 * One of the kinds that Kumiki brings to the catalog.
 * @public
 */
export type KumikiKind = (typeof KUMIKI_KINDS)[number];
