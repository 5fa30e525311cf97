/** One entity of each of these is hidden from somebody. */
export const HIDDEN_KINDS = [
  'Group',
  'User',
  'Component',
  'System',
  'API',
  'Resource',
  'Domain',
  'Template',
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
  'Scorecard',
] as const;

/** One of these kinds. */
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** What stands in the name and in every text of the hidden entity of a kind, and in no other. */
export function markerOf(kind: HiddenKind): string {
  return `himitsu-${kind.toLocaleLowerCase('en-US')}`;
}

/** What the hidden capability is for, in words that name it nowhere. */
export const HIDDEN_NEED = 'launch a rocket';

/** The ref of the hidden entity of a kind. */
export function hiddenRef(kind: HiddenKind): string {
  return `${kind.toLocaleLowerCase('en-US')}:default/${markerOf(kind)}`;
}
